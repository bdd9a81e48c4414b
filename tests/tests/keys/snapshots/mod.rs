//! The declarations of `rtk-derive/snapshots` compile.

// The declarations are unused.
#![allow(dead_code, unreachable_pub, missing_docs)]

use std::fs;
use std::path::Path;

#[path = "../../../../rtk-derive/snapshots/api"]
mod api {
    mod authentication;
    mod base_url;
    #[path = "crate.rs"]
    mod crate_;
    mod env;
    mod envelope;
    mod errors;
    mod form;
    mod headers;
    mod idempotency_key;
    mod paging;
    mod query;
    mod rate_limits;
    mod request_id;
}

#[path = "../../../../rtk-derive/snapshots/api_env"]
mod api_env {
    mod base_url;
    mod token;
}

#[path = "../../../../rtk-derive/snapshots/resource"]
mod resource {
    mod all;
    mod api;
    mod attributes;
    mod belongs_to;
    mod children_path;
    #[path = "crate.rs"]
    mod crate_;
    mod create;
    mod delete;
    mod destroy;
    mod download;
    mod env;
    mod envelope;
    mod find;
    mod form;
    mod get;
    mod has_many;
    mod has_one;
    mod head;
    mod headers;
    mod id_header;
    mod id_key;
    mod id_param;
    mod key;
    mod list_key;
    mod member_path;
    mod names;
    mod no_id;
    mod only;
    mod operations;
    mod paging;
    mod patch;
    mod path;
    mod plural;
    mod post;
    mod put;
    mod read_only;
    mod rename_all;
    mod replace;
    mod request_key;
    mod reserved_ids;
    mod scope;
    mod singleton;
    mod singular;
    mod update;
    mod without;
}

#[path = "../../../../rtk-derive/snapshots/verb"]
mod verb {
    mod body;
    mod doc;
    mod envelope;
    mod form;
    mod headers;
    mod idempotency_key;
    mod idempotent;
    mod key;
    mod on;
    mod one_or_many;
    mod operation;
    mod query;
    mod response_header;
    mod returns;
    mod scope;
}

#[path = "../../../../rtk-derive/snapshots/parameter"]
mod parameter {
    mod doc;
    mod flatten;
    mod join;
    mod required;
    mod wire;
}

#[path = "../../../../rtk-derive/snapshots/action"]
mod action {
    mod body;
    mod doc;
    mod envelope;
    mod form;
    mod headers;
    mod idempotency_key;
    mod idempotent;
    mod key;
    mod on;
    mod operation;
    mod paging;
    mod query;
    mod response_header;
    mod returns;
    mod scope;
}

#[path = "../../../../rtk-derive/snapshots/belongs_to"]
mod belongs_to {
    mod key;
}

#[path = "../../../../rtk-derive/snapshots/download"]
mod download {
    mod expires;
}

#[path = "../../../../rtk-derive/snapshots/attribute"]
mod attribute {
    mod copied;
    mod create_only;
    mod default;
    mod flatten;
    mod input;
    mod nullable;
    mod read_only;
    mod required;
    mod update_only;
    mod wire;
    mod with;
    mod writable;
    mod write_only;
}

#[path = "../../../../rtk-derive/snapshots/attributes"]
mod attributes {
    mod loose;
    mod read_only;
}

#[path = "../../../../rtk-derive/snapshots/rename_all"]
mod rename_all {
    mod query;
}

#[path = "../../../../rtk-derive/snapshots/required"]
mod required {
    mod create;
    mod update;
}

#[path = "../../../../rtk-derive/snapshots/wire"]
mod wire {
    mod request;
    mod response;
}

#[path = "../../../../rtk-derive/snapshots/names"]
mod names {
    mod access;
    mod changes;
    mod destroy_params;
    mod ext;
    mod filter;
    mod find_params;
    mod new;
}

#[path = "../../../../rtk-derive/snapshots/nested_names"]
mod nested_names {
    mod changes;
}

#[path = "../../../../rtk-derive/snapshots/nested"]
mod nested {
    mod attributes;
    #[path = "crate.rs"]
    mod crate_;
    mod download;
    mod names;
    mod read_only;
    mod rename_all;
}

#[path = "../../../../rtk-derive/snapshots/nested_attribute"]
mod nested_attribute {
    mod default;
    mod flatten;
    mod nullable;
    mod read_only;
    mod required;
    mod wire;
    mod with;
    mod writable;
}

#[path = "../../../../rtk-derive/snapshots/open_enum"]
mod open_enum {
    #[path = "crate.rs"]
    mod crate_;
    mod rename_all;
}

#[path = "../../../../rtk-derive/snapshots/variant"]
mod variant {
    mod alias;
    mod wire;
}

#[path = "../../../../rtk-derive/snapshots/union"]
mod union {
    mod content;
    #[path = "crate.rs"]
    mod crate_;
    mod lenient;
    mod rename_all;
    mod rename_all_fields;
    mod tag;
}

#[path = "../../../../rtk-derive/snapshots/kind"]
mod kind {
    mod alias;
    mod wire;
}

#[path = "../../../../rtk-derive/snapshots/kind_attribute"]
mod kind_attribute {
    mod default;
    mod flatten;
    mod nullable;
    mod wire;
    mod with;
}

#[test]
fn snapshot_of_each_key_is_listed_above() {
    let list = include_str!("mod.rs");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rtk-derive/snapshots");
    let mut missing = Vec::new();
    for list_name in names(&root) {
        let heading = format!("\nmod {list_name} {{\n");
        let Some((_, modules)) = list.split_once(&heading) else { panic!("`mod {list_name}` is missing in this file") };
        let modules = modules.split_once("\n}").map_or(modules, |(modules, _)| modules);
        let files = names(&root.join(&list_name));
        for file in files.iter().filter(|file| !file.ends_with(".expanded.rs")) {
            let module = file.trim_end_matches(".rs");
            let listed = modules.contains(&format!("mod {module};")) || modules.contains(&format!("\"{file}\""));
            if !listed {
                missing.push(format!("{list_name}::{module}"));
            }
        }
    }
    assert!(missing.is_empty(), "these stand in no `mod` above: {missing:?}");
}

fn names(directory: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(directory) else { panic!("{} is no directory", directory.display()) };
    entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}
