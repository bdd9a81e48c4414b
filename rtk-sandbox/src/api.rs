//! What is served: the operations of these declarations, at the paths that they declare.
//!
//! The only file that names resources of `rtk`. The sandbox has no path, verb or payload key of its own, so that it cannot
//! drift from the client; what it knows apart from the declarations is how RealtimeKit behaves.

use rtk::Resource;
use rtk::descriptor::Descriptor;
use rtk::realtime_kit::{
    ActiveSession, Analytics, App, Chat, Livestream, LivestreamSession, Meeting, Participant, Preset, Recording,
    Session, SessionParticipant as Attendee, Summary, Transcript, Webhook,
};

pub(crate) const APP: &str = App::DESCRIPTOR.name;
pub(crate) const MEETING: &str = Meeting::DESCRIPTOR.name;
pub(crate) const PARTICIPANT: &str = Participant::DESCRIPTOR.name;
pub(crate) const PRESET: &str = Preset::DESCRIPTOR.name;
pub(crate) const SESSION: &str = Session::DESCRIPTOR.name;
pub(crate) const SESSION_PARTICIPANT: &str = Attendee::DESCRIPTOR.name;
pub(crate) const SUMMARY: &str = Summary::DESCRIPTOR.name;
pub(crate) const TRANSCRIPT: &str = Transcript::DESCRIPTOR.name;
pub(crate) const RECORDING: &str = Recording::DESCRIPTOR.name;
pub(crate) const LIVESTREAM: &str = Livestream::DESCRIPTOR.name;
pub(crate) const LIVESTREAM_SESSION: &str = LivestreamSession::DESCRIPTOR.name;
pub(crate) const WEBHOOK: &str = Webhook::DESCRIPTOR.name;

pub(crate) const DESCRIPTORS: &[&Descriptor] = &[
    App::DESCRIPTOR,
    Meeting::DESCRIPTOR,
    Participant::DESCRIPTOR,
    Preset::DESCRIPTOR,
    Session::DESCRIPTOR,
    Attendee::DESCRIPTOR,
    ActiveSession::DESCRIPTOR,
    Chat::DESCRIPTOR,
    Summary::DESCRIPTOR,
    Transcript::DESCRIPTOR,
    Recording::DESCRIPTOR,
    Livestream::DESCRIPTOR,
    LivestreamSession::DESCRIPTOR,
    Webhook::DESCRIPTOR,
    Analytics::DESCRIPTOR,
];
