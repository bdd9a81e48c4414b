//! Whether the calls cover every operation with every field. This needs no Node.

use std::collections::{BTreeMap, BTreeSet};

use crate::calls::With;
use crate::exceptions::{Exceptions, UNSENT};
use crate::recorded::ours;
use crate::support::Document;

#[tokio::test]
async fn operations_are_each_called_with_required_and_with_all_fields() {
    let document = Document::load();
    let unsent = Exceptions::new(UNSENT);
    let mut faults = Vec::new();
    let mut calls: BTreeMap<&str, Vec<With>> = BTreeMap::new();
    let mut names = BTreeSet::new();
    for call in ours().await {
        let name = call.name.as_str();
        assert!(names.insert(name.to_owned()), "there are two calls `{name}`");
        calls.entry(call.operation).or_default().push(call.with);
        let found =
            document.operation_for(&call.sent.method, call.sent.path()).map(rtk_openapi::model::Operation::name);
        if found.as_deref() != Some(call.operation) {
            faults.push(format!("{name}: {} is {found:?}", call.sent.line()));
        }
        let operation = document.documented(call.operation);
        faults.extend(operation.unknown(&call.sent).iter().map(|it| format!("{name}: the document has no `{it}`")));
        let filled = operation.filled(&call.sent);
        if matches!(call.with, With::Required | With::Both) && filled != operation.required() {
            faults.push(format!("{name}: sent {filled:?}, required are {:?}", operation.required()));
        }
        if matches!(call.with, With::All | With::Both) {
            let missing = operation.all().into_iter().filter(|field| !filled.contains(field));
            let missing = missing.filter(|field| !unsent.excuse(name, field));
            faults.extend(missing.map(|field| format!("{name}: `{field}` was not sent")));
        }
    }
    for operation in &document.operations {
        let id = operation.name();
        let with = calls.remove(id.as_str()).unwrap_or_default();
        let whole = with.contains(&With::Both) || with.contains(&With::Required) && with.contains(&With::All);
        if !whole {
            faults.push(format!("{id}: called with {with:?}"));
        }
    }
    assert!(calls.is_empty(), "not in the document: {calls:?}");
    assert_eq!(faults, [""; 0], "\n{}", faults.join("\n"));
    unsent.all_were_met();
    assert_eq!(document.operations.len(), 62);
}
