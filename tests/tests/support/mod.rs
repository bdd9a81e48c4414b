//! What the tests of the wire share.

#![allow(dead_code, unused_imports, reason = "each test uses a part of it")]

mod document;
mod environment;
mod server;

pub(crate) use document::{Document, Documented};
pub(crate) use environment::in_environment;
pub(crate) use server::{Reply, Sent, Server, TOKEN};

use rtk::Descriptor;
use rtk::realtime_kit::*;

/// Everything of RealtimeKit that is declared.
pub(crate) const RESOURCES: [&Descriptor; 9] = [
    App::DESCRIPTOR,
    Meeting::DESCRIPTOR,
    Participant::DESCRIPTOR,
    Session::DESCRIPTOR,
    SessionParticipant::DESCRIPTOR,
    LivestreamSession::DESCRIPTOR,
    Chat::DESCRIPTOR,
    Summary::DESCRIPTOR,
    Transcript::DESCRIPTOR,
];
