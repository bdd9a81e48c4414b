//! The keys of declarations: one file for each key, or for each behaviour of declared types, named by it.
//!
//! `index.rs` lists the file of every key.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]
#![allow(clippy::option_option, reason = "null and absent are two values")]

mod absent_and_null;
mod accessors;
mod arguments;
mod attributes;
mod belongs_to;
mod body;
mod body_keys;
mod byte_order_mark;
mod children_path;
mod constants;
mod continued_path;
mod copied;
mod copies;
mod create;
mod decode_errors;
mod default;
mod destroy;
mod directions;
mod doc;
mod duplicate_keys;
mod empty_body;
mod envelope;
mod errors;
mod extra;
mod failures;
mod flatten;
mod form;
mod has_one;
mod head;
mod headers;
mod hygiene;
mod id;
mod id_header;
mod id_key;
mod id_param;
mod index;
mod input;
mod integers;
mod join;
mod key;
mod kit;
mod listing;
mod loose;
mod maps;
mod member_path;
mod names;
mod nested;
mod no_id;
mod nullable;
mod on;
mod one_or_many;
mod open_enum;
mod open_enum_attributes;
mod operation;
mod operation_scope;
mod operations;
mod or_raw;
mod paging;
mod parameter_sets;
mod path;
mod post;
mod properties;
mod put;
mod query;
mod read_back;
mod record;
mod recursion;
mod rename_all;
mod replace;
mod request_key;
mod required;
mod reserved_ids;
mod response_header;
mod returns;
mod returns_nothing;
mod scope;
mod secret;
mod segments;
mod shapes;
mod singleton;
mod snapshots;
mod statuses;
#[path = "../support/mod.rs"]
mod support;
mod undeclared;
mod union;
mod unions;
mod unsendable;
mod update;
mod verb_body;
mod verb_returns;
mod whole_numbers;
mod wire;
mod with;

use rtk::realtime_kit::App;
use rtk::{Account, ErrorKind, Id, Nested, OpenEnum, Paging, Resource, Scope, Secret, Timestamp};
use serde_json::{Map, Value, json};

use support::{
    Canned, Reply, Sent, Server, decode, decode_error, encode, found, kit_lines, responding, responding_data,
};

// The tests of hygiene refer to rtk by another name, as a path from the root of a crate.
extern crate rtk as renamed_rtk;

/// A server that responds to each request with this result in the envelope of Cloudflare.
async fn server(result: Value) -> Server {
    Server::replying(move |_| Reply::json(200, &json!({"success": true, "result": result}))).await
}

fn account(server: &Server) -> Scope<Account> {
    server.client().account("acc-1")
}

/// A request as `PUT /accounts/acc-1/… {body}`.
fn line(sent: &Sent) -> String {
    let target = sent.target.trim_start_matches("/client/v4");
    match String::from_utf8_lossy(&sent.body) {
        body if body.is_empty() => format!("{} {target}", sent.method),
        body => format!("{} {target} {body}", sent.method),
    }
}

/// All requests, one line each.
fn lines(server: &Server) -> Vec<String> {
    server.sent().iter().map(line).collect()
}
