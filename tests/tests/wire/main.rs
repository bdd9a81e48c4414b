//! What is sent, byte for byte, and how what comes back is read.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hasher as _};

use rtk::descriptor::{Descriptor, Kind, Method};
use rtk::realtime_kit::*;
use rtk::{Error, ErrorKind, Id, Record, Scope, Secret};
use serde_json::{Value, json};

#[path = "../support/mod.rs"]
mod support;

mod around;
mod declared;
mod descriptors;
mod heads;
mod livestreams;
mod records;
mod sessions;
mod writes;

use support::{Reply, Sent, Server, TOKEN, in_environment};

/// Makes one call against a server that answers `data`; gives what was sent, and what became of the answer.
async fn sent<T>(data: Value, call: impl AsyncFnOnce(Scope<App>) -> Result<T, Error>) -> (Sent, T) {
    let server = Server::always(Reply::data(&data)).await;
    let answer = call(server.app()).await.unwrap();
    (server.only(), answer)
}

/// The same, of a call whose answer does not matter.
async fn line<T>(data: Value, call: impl AsyncFnOnce(Scope<App>) -> Result<T, Error>) -> String {
    sent(data, call).await.0.line()
}

/// The first thing that is asked of the server.
async fn session(server: &Server) -> Record<Session> {
    let session = server.app().session("sess-1").load().await.unwrap();
    assert_eq!(server.lines(), ["GET app-1/sessions/sess-1"]);
    session
}

fn hash(value: &impl std::hash::Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
