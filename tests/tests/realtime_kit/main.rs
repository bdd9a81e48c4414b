//! `rtk::realtime_kit`: what each operation sends and how responses are decoded, by resource.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod apps;
mod coverage;
mod descriptors;
mod design;
mod events;
mod livestream_sessions;
mod meetings;
mod names;
mod participants;
mod paths;
mod records;
mod requests;
mod responses;
mod sessions;
#[path = "../support/mod.rs"]
mod support;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hasher as _};

use rtk::descriptor::{Descriptor, Kind, Method};
use rtk::realtime_kit::*;
use rtk::{ErrorKind, Id, Record, Scope, Secret};
use serde_json::{Value, json};

use support::{Reply, Sent, Server, line, sent};

/// A session, loaded by the first request to the server.
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
