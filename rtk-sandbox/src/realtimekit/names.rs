//! Names of RealtimeKit's resources, under which the store keeps their records.

use rtk::Resource;
use rtk::realtime_kit::{
    App, Livestream, LivestreamSession, Meeting, Participant, Preset, Recording, Session,
    SessionParticipant as Attendee, Summary, Transcript, Webhook,
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
