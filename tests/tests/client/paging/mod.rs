//! Lists of several pages: `all`, `all_results`, `stream`, `page` and `next`.

use std::time::Duration;

use futures_util::StreamExt as _;
use rtk::realtime_kit::*;
use rtk::{Account, Error, ErrorKind, Id, Position, Record, Resource, Scope};
use serde_json::{Value, json};

mod all_results;
mod continuations;
mod cursors;
mod declared;
mod extra;
mod first_and_count;
mod max_pages;
mod page_numbers;
mod resume;
mod shrinking;
mod stream;
mod styles;
mod unreliable_servers;

use crate::support::{Reply, Sent, Server};

/// One page of a list of `total` meetings, in the envelope of RealtimeKit.
fn page(number: usize, size: usize, total: usize) -> Value {
    let from = (size * (number - 1)).min(total);
    let to = (from + size).min(total);
    json!({
        "success": true,
        "data": meetings(from, to),
        "paging": {"start_offset": from + 1, "end_offset": to, "total_count": total},
    })
}

fn meetings(from: usize, to: usize) -> Vec<Value> {
    (from..to).map(|number| json!({"id": format!("m-{number}")})).collect()
}

/// The ids of `meetings(0, count)`.
fn expected(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("m-{number}")).collect()
}

fn ids<T: Resource>(records: &[Record<T>]) -> Vec<String> {
    records.iter().map(|record| record.id().to_string()).collect()
}

/// `total` meetings in pages of two.
async fn twos(total: usize) -> Server {
    Server::replying(move |sent| Reply::json(200, &page(sent.page(), 2, total))).await
}

fn lines(pages: std::ops::RangeInclusive<usize>) -> Vec<String> {
    let first = |number| if number == 1 { String::new() } else { format!("?page_no={number}") };
    pages.map(|number| format!("GET app-1/meetings{}", first(number))).collect()
}

async fn drained<T: Resource>(mut stream: rtk::Items<Record<T>>) -> (Vec<String>, Option<Error>) {
    let mut records = Vec::new();
    while let Some(next) = stream.next().await {
        match next {
            Ok(record) => records.push(record),
            Err(error) => {
                assert!(stream.next().await.is_none(), "an error is the last thing that a stream gives");
                return (ids(&records), Some(error));
            }
        }
    }
    assert!(stream.next().await.is_none());
    (ids(&records), None)
}

/// A server with one response for each of these request lines; any other request is not found.
async fn responding<const N: usize>(responses: [(&'static str, &'static str); N]) -> Server {
    Server::replying(move |sent| match responses.iter().find(|(line, _)| *line == line_of(sent)) {
        Some((_, response)) => Reply::new(200, &[], response),
        None => Reply::json(404, &json!({"success": false, "errors": [{"code": 404, "message": "no such page"}]})),
    })
    .await
}

/// Method and target below the account.
fn line_of(sent: &Sent) -> String {
    format!("{} {}", sent.method, sent.target.strip_prefix("/client/v4/accounts/a/").unwrap_or(&sent.target))
}

fn lines_of(server: &Server) -> Vec<String> {
    server.sent().iter().map(line_of).collect()
}

fn account(server: &Server) -> Scope<Account> {
    server.client().account("a")
}
