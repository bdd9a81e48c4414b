//! The file that tests each key of the derives. A key without a file of its name is in that of the behaviour.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Each list of keys, as in `rtk-derive/snapshots`, with the file of each key below `tests/tests`.
const INDEX: &[(&str, &[(&str, &str)])] = &[
    (
        "api",
        &[
            ("authentication", "client/apis/credentials.rs"),
            ("base_url", "client/apis/declared.rs"),
            ("crate", "keys/snapshots/mod.rs"),
            ("env", "client/apis/credentials.rs"),
            ("envelope", "client/apis/declared.rs"),
            ("errors", "client/apis/errors.rs"),
            ("form", "keys/form.rs"),
            ("headers", "client/apis/declared.rs"),
            ("idempotency_key", "client/idempotency_key.rs"),
            ("paging", "client/apis/declared.rs"),
            ("query", "client/apis/query.rs"),
            ("rate_limits", "client/apis/rate_limits.rs"),
            ("request_id", "client/apis/errors.rs"),
        ],
    ),
    ("api_env", &[("base_url", "client/apis/credentials.rs"), ("token", "client/apis/credentials.rs")]),
    (
        "resource",
        &[
            ("head", "keys/head.rs"),
            ("all", "keys/query.rs"),
            ("attributes", "keys/attributes.rs"),
            ("api", "client/apis/declared.rs"),
            ("belongs_to", "keys/belongs_to.rs"),
            ("crate", "keys/hygiene/renamed.rs"),
            ("create", "keys/create.rs"),
            ("delete", "keys/destroy.rs"),
            ("destroy", "keys/destroy.rs"),
            ("download", "client/download.rs"),
            ("env", "client/environment.rs"),
            ("envelope", "keys/envelope.rs"),
            ("find", "keys/query.rs"),
            ("form", "keys/form.rs"),
            ("get", "keys/returns.rs"),
            ("has_many", "keys/hygiene/surroundings.rs"),
            ("has_one", "keys/has_one.rs"),
            ("headers", "keys/headers.rs"),
            ("id_header", "keys/id_header.rs"),
            ("id_key", "keys/id_key.rs"),
            ("id_param", "keys/id_param.rs"),
            ("children_path", "keys/children_path.rs"),
            ("key", "keys/key.rs"),
            ("list_key", "keys/key.rs"),
            ("member_path", "keys/member_path.rs"),
            ("names", "keys/names.rs"),
            ("no_id", "keys/no_id.rs"),
            ("only", "keys/singleton.rs"),
            ("operations", "keys/operations.rs"),
            ("paging", "keys/paging.rs"),
            ("patch", "keys/on.rs"),
            ("path", "keys/path.rs"),
            ("plural", "client/another_api/library.rs"),
            ("post", "keys/post.rs"),
            ("put", "keys/put.rs"),
            ("read_only", "realtime_kit/descriptors.rs"),
            ("rename_all", "keys/rename_all.rs"),
            ("request_key", "keys/request_key.rs"),
            ("replace", "keys/replace.rs"),
            ("reserved_ids", "keys/reserved_ids.rs"),
            ("scope", "keys/scope.rs"),
            ("singleton", "keys/singleton.rs"),
            ("singular", "keys/id_param.rs"),
            ("update", "keys/id_key.rs"),
            ("without", "keys/put.rs"),
        ],
    ),
    (
        "verb",
        &[
            ("scope", "keys/operation_scope.rs"),
            ("response_header", "keys/response_header.rs"),
            ("body", "keys/verb_body.rs"),
            ("doc", "keys/doc.rs"),
            ("envelope", "keys/scope.rs"),
            ("form", "keys/form.rs"),
            ("headers", "keys/headers.rs"),
            ("idempotency_key", "client/idempotency_key.rs"),
            ("idempotent", "client/retries.rs"),
            ("key", "keys/key.rs"),
            ("on", "keys/create.rs"),
            ("one_or_many", "keys/one_or_many.rs"),
            ("operation", "keys/operation.rs"),
            ("query", "keys/query.rs"),
            ("returns", "keys/verb_returns.rs"),
        ],
    ),
    (
        "parameter",
        &[
            ("flatten", "keys/parameter_sets.rs"),
            ("doc", "keys/doc.rs"),
            ("join", "keys/join.rs"),
            ("required", "keys/headers.rs"),
            ("wire", "keys/constants.rs"),
        ],
    ),
    (
        "action",
        &[
            ("scope", "keys/operation_scope.rs"),
            ("response_header", "keys/response_header.rs"),
            ("body", "keys/body.rs"),
            ("doc", "keys/doc.rs"),
            ("envelope", "keys/returns.rs"),
            ("form", "keys/form.rs"),
            ("headers", "keys/arguments.rs"),
            ("idempotency_key", "client/idempotency_key.rs"),
            ("idempotent", "client/retries.rs"),
            ("key", "keys/key.rs"),
            ("on", "keys/on.rs"),
            ("operation", "keys/operation.rs"),
            ("paging", "keys/listing.rs"),
            ("query", "keys/query.rs"),
            ("returns", "keys/returns.rs"),
        ],
    ),
    (
        "names",
        &[
            ("access", "keys/names.rs"),
            ("changes", "keys/names.rs"),
            ("destroy_params", "keys/names.rs"),
            ("ext", "keys/names.rs"),
            ("filter", "keys/names.rs"),
            ("find_params", "keys/names.rs"),
            ("new", "keys/names.rs"),
        ],
    ),
    ("nested_names", &[("changes", "keys/names.rs")]),
    ("belongs_to", &[("key", "keys/belongs_to.rs")]),
    ("download", &[("expires", "client/download.rs")]),
    (
        "attribute",
        &[
            ("copied", "keys/copied.rs"),
            ("create_only", "keys/directions.rs"),
            ("default", "keys/default.rs"),
            ("flatten", "keys/flatten.rs"),
            ("nullable", "keys/nullable.rs"),
            ("read_only", "keys/directions.rs"),
            ("required", "keys/required.rs"),
            ("input", "keys/input.rs"),
            ("update_only", "keys/directions.rs"),
            ("wire", "keys/wire.rs"),
            ("with", "keys/with.rs"),
            ("writable", "keys/attributes.rs"),
            ("write_only", "keys/directions.rs"),
        ],
    ),
    ("rename_all", &[("query", "keys/rename_all.rs")]),
    ("attributes", &[("loose", "keys/attributes.rs"), ("read_only", "keys/attributes.rs")]),
    ("required", &[("create", "keys/required.rs"), ("update", "keys/required.rs")]),
    ("wire", &[("request", "keys/wire.rs"), ("response", "keys/wire.rs")]),
    (
        "nested",
        &[
            ("attributes", "keys/attributes.rs"),
            ("crate", "keys/hygiene/renamed.rs"),
            ("download", "client/nested_download.rs"),
            ("names", "keys/names.rs"),
            ("read_only", "keys/nested.rs"),
            ("rename_all", "keys/nested.rs"),
        ],
    ),
    (
        "nested_attribute",
        &[
            ("default", "keys/default.rs"),
            ("flatten", "keys/nested.rs"),
            ("nullable", "keys/required.rs"),
            ("read_only", "keys/nested.rs"),
            ("required", "keys/required.rs"),
            ("wire", "keys/nested.rs"),
            ("with", "keys/with.rs"),
            ("writable", "keys/attributes.rs"),
        ],
    ),
    ("open_enum", &[("crate", "keys/hygiene/renamed.rs"), ("rename_all", "keys/open_enum.rs")]),
    ("variant", &[("alias", "keys/open_enum.rs"), ("wire", "keys/open_enum.rs")]),
    (
        "union",
        &[
            ("content", "keys/union.rs"),
            ("crate", "keys/hygiene/renamed.rs"),
            ("lenient", "keys/union.rs"),
            ("rename_all", "keys/union.rs"),
            ("rename_all_fields", "keys/union.rs"),
            ("tag", "keys/union.rs"),
        ],
    ),
    ("kind", &[("alias", "keys/union.rs"), ("wire", "keys/union.rs")]),
    (
        "kind_attribute",
        &[
            ("default", "keys/union.rs"),
            ("flatten", "keys/union.rs"),
            ("nullable", "keys/union.rs"),
            ("wire", "keys/union.rs"),
            ("with", "keys/union.rs"),
        ],
    ),
];

#[test]
fn index_lists_every_key_with_an_existing_file() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut missing = Vec::new();
    for list in names(&package.join("../rtk-derive/snapshots")) {
        let indexed = INDEX.iter().find(|(name, _)| *name == list).map_or(&[][..], |(_, keys)| keys);
        let keys = names(&package.join("../rtk-derive/snapshots").join(&list));
        let keys: BTreeSet<_> = keys.iter().filter_map(|file| file.split('.').next()).collect();
        missing.extend(
            keys.iter().filter(|key| !indexed.iter().any(|(it, _)| it == *key)).map(|key| format!("{list}::{key}")),
        );
    }
    for (list, keys) in INDEX {
        let lacks = |file: &str| !package.join("tests").join(file).exists();
        missing.extend(keys.iter().filter(|(_, file)| lacks(file)).map(|(key, file)| format!("{list}::{key}: {file}")));
    }
    assert!(missing.is_empty(), "no file is listed or exists for {missing:?}");
}

fn names(directory: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory).unwrap();
    entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}
