//! The names of operations are those of the official package: `client.dns.records.list` is `dns.records.list`.

use std::collections::BTreeMap;

use rtk::Resource;

use crate::reserved_ids::all;

/// Returns the name of each operation, and its request.
fn named() -> Vec<(&'static str, String)> {
    let products =
        all().into_iter().filter(|resource| !rtk::realtime_kit::RESOURCES.iter().any(|kit| kit.name == resource.name));
    let operations = products.flat_map(|resource| {
        resource.operations.iter().map(|operation| {
            let path = operation.path(&resource.paths[0]);
            let name =
                operation.id.unwrap_or_else(|| panic!("`{}` of `{}` has no name", operation.name, resource.name));
            (name, format!("{} {path}", operation.method.as_str()))
        })
    });
    operations.collect()
}

#[test]
fn operation_names_stand_for_one_request_each() {
    let (mut by_name, mut by_request) = (BTreeMap::new(), BTreeMap::new());
    for (name, request) in named() {
        assert_eq!(*by_name.entry(name).or_insert_with(|| request.clone()), request, "{name}");
        assert_eq!(*by_request.entry(request.clone()).or_insert(name), name, "{request}");
    }
    assert_eq!(
        by_name.get("dns.records.scanList").map(String::as_str),
        Some("GET /zones/{zone_id}/dns_records/scan/review")
    );
    assert_eq!(by_name.get("zones.edit").map(String::as_str), Some("PATCH /zones/{zone_id}"));
    assert_eq!(rtk::Account::DESCRIPTOR.operation("update").and_then(|it| it.id), Some("accounts.update"));
}
