//! Which file has which resource and which types.

use std::collections::{HashMap, HashSet};

use super::types::{
    BodyPlan, FieldPlan, FilePlan, OperationPlan, ParameterPlan, Plan, Ref, ResourcePlan, Type, TypeKind,
    VariantContent,
};
use super::words::{derived_snake, file_name, is_reserved_file};

/// Returns the file of a resource, relative to the output folder.
pub(super) fn path_of(plan: &Plan, resource: usize) -> String {
    let module = &plan.modules[plan.resources[resource].module];
    let file = module.files.iter().find(|it| it.resource == resource).map(|it| it.name.as_str()).unwrap_or_default();
    if module.name.is_empty() { format!("{file}.rs") } else { format!("{}/{file}.rs", module.name) }
}

/// Puts each resource into a file, with the types that it is the first one to use.
pub(super) fn allot(plan: &mut Plan) {
    let mut taken: HashSet<usize> = HashSet::new();
    let mut file_names: HashMap<usize, HashSet<String>> = HashMap::new();
    let module_names: HashSet<String> = plan.modules.iter().map(|it| it.name.clone()).collect();
    for resource in 0..plan.resources.len() {
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        for r#type in types_of_resource(&plan.resources[resource]) {
            collect(plan, r#type, &mut seen, &mut found);
        }
        let module = plan.resources[resource].module;
        let types: Vec<usize> =
            found.into_iter().filter(|index| plan.types[*index].module == module && taken.insert(*index)).collect();
        let names = file_names.entry(module).or_default();
        // A file of the module's own name would be a module in itself.
        names.insert(plan.modules[module].name.clone());
        let base = file_name(derived_snake(&plan.resources[resource].name));
        let is_root = plan.modules[module].name.is_empty();
        let is_taken =
            |name: &String| is_reserved_file(name) || names.contains(name) || (is_root && module_names.contains(name));
        let numbered = (2_usize..).map(|number| format!("{base}_{number}"));
        let mut candidates = [base.clone(), format!("{base}_resource")].into_iter().chain(numbered);
        let name = candidates.find(|name| !is_taken(name)).unwrap_or_default();
        names.insert(name.clone());
        plan.modules[module].files.push(FilePlan { name, resource, types });
    }
    for module in &mut plan.modules {
        module.files.sort_by(|a, b| a.name.cmp(&b.name));
    }
}

/// Adds the types that a type needs, itself first.
fn collect(plan: &Plan, r#type: &Type, seen: &mut HashSet<usize>, found: &mut Vec<usize>) {
    match r#type {
        Type::List(inner) | Type::Map(inner) | Type::Listing(inner) => collect(plan, inner, seen, found),
        Type::Named(index) => {
            let index = plan.types[*index].same_as.unwrap_or(*index);
            if !seen.insert(index) {
                return;
            }
            found.push(index);
            for inner in types_of_type(&plan.types[index].kind) {
                collect(plan, &inner, seen, found);
            }
        }
        _ => {}
    }
}

/// Returns the types in a type.
fn types_of_type(kind: &TypeKind) -> Vec<Type> {
    let of_fields = |fields: &[FieldPlan]| {
        fields.iter().flat_map(|it| std::iter::once(it.r#type.clone()).chain(it.input.clone())).collect()
    };
    match kind {
        TypeKind::Open | TypeKind::Enum(_) => Vec::new(),
        TypeKind::Object(object) => of_fields(&object.fields),
        TypeKind::Union(union) => union
            .variants
            .iter()
            .flat_map(|variant| match &variant.content {
                VariantContent::Unit => Vec::new(),
                VariantContent::Fields(fields) => of_fields(fields),
                VariantContent::Value(index) => vec![Type::Named(*index)],
            })
            .collect(),
    }
}

/// Returns the types in a declaration.
pub(crate) fn types_of_resource(resource: &ResourcePlan) -> Vec<&Type> {
    let mut found: Vec<&Type> = Vec::new();
    for field in &resource.fields {
        found.push(&field.r#type);
        found.extend(&field.input);
    }
    for operation in resource.verbs.iter().chain(&resource.actions) {
        found.extend(types_of_operation(operation));
    }
    found
}

fn types_of_operation(operation: &OperationPlan) -> Vec<&Type> {
    let mut found: Vec<&Type> =
        operation.parameters.iter().filter(|it: &&ParameterPlan| it.constant.is_none()).map(|it| &it.r#type).collect();
    if let BodyPlan::Value(r#type) | BodyPlan::Form(r#type) = &operation.body {
        found.push(r#type);
    }
    found.extend(&operation.returns);
    found
}

/// Puts values into boxes where types contain themselves.
pub(super) fn box_circles(plan: &mut Plan) {
    // Edges from a type, or a resource behind all types, to the types that it contains without a list between.
    let count = plan.types.len();
    let target = |plan: &Plan, r#type: &Type| match r#type {
        Type::Named(index) => Some(plan.types[*index].same_as.unwrap_or(*index)),
        Type::Item(Ref::Resource(index)) => Some(count + index),
        _ => None,
    };
    let fields_of = |plan: &Plan, node: usize| -> Vec<Type> {
        if node < count {
            types_of_type(&plan.types[node].kind)
        } else {
            plan.resources[node - count].fields.iter().map(|it| it.r#type.clone()).collect()
        }
    };
    let total = count + plan.resources.len();
    let edges: Vec<Vec<usize>> =
        (0..total).map(|node| fields_of(plan, node).iter().filter_map(|it| target(plan, it)).collect()).collect();
    let components = components(&edges);
    let is_circle = |a: usize, b: usize| components[a] == components[b];
    let box_fields = |plan: &Plan, node: usize, fields: &[FieldPlan]| -> Vec<bool> {
        fields.iter().map(|field| target(plan, &field.r#type).is_some_and(|to| is_circle(node, to))).collect()
    };
    for node in 0..count {
        let kind = plan.types[node].kind.clone();
        match kind {
            TypeKind::Object(object) => {
                let boxes = box_fields(plan, node, &object.fields);
                if let TypeKind::Object(object) = &mut plan.types[node].kind {
                    for (field, boxed) in object.fields.iter_mut().zip(boxes) {
                        field.boxed = boxed;
                    }
                }
            }
            TypeKind::Union(union) => {
                let boxes: Vec<Vec<bool>> = union
                    .variants
                    .iter()
                    .map(|it| match &it.content {
                        VariantContent::Fields(fields) => box_fields(plan, node, fields),
                        _ => Vec::new(),
                    })
                    .collect();
                if let TypeKind::Union(union) = &mut plan.types[node].kind {
                    for (variant, boxes) in union.variants.iter_mut().zip(boxes) {
                        if let VariantContent::Fields(fields) = &mut variant.content {
                            for (field, boxed) in fields.iter_mut().zip(boxes) {
                                field.boxed = boxed;
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    for index in 0..plan.resources.len() {
        let boxes = box_fields(plan, count + index, &plan.resources[index].fields.clone());
        for (field, boxed) in plan.resources[index].fields.iter_mut().zip(boxes) {
            field.boxed = boxed;
        }
    }
}

/// Returns the strongly connected component of each node; a node that no circle contains has one of its own, and no edge to itself in it.
fn components(edges: &[Vec<usize>]) -> Vec<usize> {
    // Kosaraju's algorithm, without recursion.
    let count = edges.len();
    let mut order = Vec::with_capacity(count);
    let mut seen = vec![false; count];
    for start in 0..count {
        if seen[start] {
            continue;
        }
        seen[start] = true;
        let mut stack = vec![(start, 0)];
        while let Some((node, next)) = stack.pop() {
            match edges[node].get(next) {
                Some(&to) => {
                    stack.push((node, next + 1));
                    if !seen[to] {
                        seen[to] = true;
                        stack.push((to, 0));
                    }
                }
                None => order.push(node),
            }
        }
    }
    let mut back: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (from, targets) in edges.iter().enumerate() {
        for to in targets {
            back[*to].push(from);
        }
    }
    let mut component = vec![usize::MAX; count];
    for start in order.into_iter().rev() {
        if component[start] != usize::MAX {
            continue;
        }
        let mut stack = vec![start];
        component[start] = start;
        while let Some(node) = stack.pop() {
            for &from in &back[node] {
                if component[from] == usize::MAX {
                    component[from] = start;
                    stack.push(from);
                }
            }
        }
    }
    component
}
