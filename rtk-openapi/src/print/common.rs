//! Headers that all operations of a resource take, which are declared once.

use crate::plan::types::{OperationPlan, ParameterPlan, ResourcePlan};

/// Returns the headers that can be declared for the whole resource: those that each of its operations takes as a setter, of the same type.
pub(super) fn headers(resource: &ResourcePlan) -> Vec<&ParameterPlan> {
    let has_create = resource.verbs.iter().any(|it| it.name == "create");
    // `replace` sends what `create` declares.
    let verbs = resource.verbs.iter().filter(|it| !(has_create && it.name == "replace"));
    let mut operations: Vec<&OperationPlan> = verbs.chain(&resource.actions).collect();
    let Some(last) = operations.pop().filter(|_| !operations.is_empty()) else { return Vec::new() };
    let takes = |operation: &OperationPlan, header: &ParameterPlan| {
        operation.parameters.iter().any(|it| is_same(it, header))
            && operation.arguments.iter().all(|it| it.name != header.name)
    };
    let is_common = |header: &&ParameterPlan| {
        header.is_header
            && !header.required
            && header.constant.is_none()
            && takes(last, header)
            && operations.iter().all(|operation| takes(operation, header))
    };
    last.parameters.iter().filter(is_common).collect()
}

/// Returns whether two parameters differ in nothing but their documentation.
pub(super) fn is_same(one: &ParameterPlan, other: &ParameterPlan) -> bool {
    let plain = |it: &ParameterPlan| ParameterPlan { docs: None, ..it.clone() };
    plain(one) == plain(other)
}
