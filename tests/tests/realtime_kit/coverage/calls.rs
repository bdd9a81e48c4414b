//! The calls that are declared for an operation of the document.

use rtk::Descriptor;
use rtk::descriptor::Operation;
use rtk::realtime_kit::RESOURCES;
use rtk_openapi::model::Operation as Documented;

/// One declared operation.
#[derive(Clone, Copy)]
pub(crate) struct Call {
    pub(crate) resource: &'static Descriptor,
    pub(crate) operation: &'static Operation,
}

/// Returns the calls with the id of an operation. `differences_are_accepted_with_their_reasons` compares their methods and paths.
pub(crate) fn of(documented: &Documented) -> Vec<Call> {
    let of_resource = |resource: &&'static Descriptor| {
        let resource = *resource;
        resource.operations.iter().map(move |operation| Call { resource, operation })
    };
    let all = RESOURCES.iter().flat_map(of_resource);
    all.filter(|call| call.operation.id == documented.id.as_deref()).collect()
}
