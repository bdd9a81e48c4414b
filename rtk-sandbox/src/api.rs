//! What is served: the operations of these declarations, at the paths that they declare.
//!
//! The only file that names resources of `rtk`. The sandbox has no path, verb or payload key of its own, so that it cannot
//! drift from the client; what it knows apart from the declarations is how RealtimeKit behaves.

use rtk::Resource;
use rtk::descriptor::Descriptor;
use rtk::realtime_kit::{
    App, Chat, LivestreamSession as Livestream, Meeting, Participant, Session, SessionParticipant as Attendee, Summary,
    Transcript,
};

pub(crate) const APP: &str = App::DESCRIPTOR.name;
pub(crate) const MEETING: &str = Meeting::DESCRIPTOR.name;
pub(crate) const PARTICIPANT: &str = Participant::DESCRIPTOR.name;
pub(crate) const SESSION: &str = Session::DESCRIPTOR.name;
pub(crate) const SESSION_PARTICIPANT: &str = Attendee::DESCRIPTOR.name;
pub(crate) const SUMMARY: &str = Summary::DESCRIPTOR.name;
pub(crate) const LIVESTREAM_SESSION: &str = Livestream::DESCRIPTOR.name;

pub(crate) const DESCRIPTORS: [&Descriptor; 9] = [
    App::DESCRIPTOR,
    Meeting::DESCRIPTOR,
    Participant::DESCRIPTOR,
    Session::DESCRIPTOR,
    Attendee::DESCRIPTOR,
    Chat::DESCRIPTOR,
    Summary::DESCRIPTOR,
    Transcript::DESCRIPTOR,
    Livestream::DESCRIPTOR,
];
