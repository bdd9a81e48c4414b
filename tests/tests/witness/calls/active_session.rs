//! Actions of active sessions.

use rtk::realtime_kit::*;

use super::With::{All, Both, Only, Required};
use super::{Calls, TEXT};

pub(super) fn add(calls: &mut Calls) {
    // With a room name and with an id.
    let meeting = calls.app.meeting(TEXT);
    let live = || meeting.active_session();
    calls.one("GetActiveSession", Both, live());
    calls.plain("KickAllParticipants", Both, live().kick_all());

    let some = || {
        let ids = ParticipantSelection::new().participant_ids(["person-1", "person-2"]);
        ids.custom_participant_ids(["ann-1".to_owned()])
    };
    let nobody = || ParticipantSelection::new().custom_participant_ids(Vec::<String>::new());
    calls.plain("KickPartcipants", Required, live().kick(ParticipantSelection::new()));
    calls.plain("KickPartcipants", All, live().kick(some()));
    calls.plain("KickPartcipants", Only("nobody"), live().kick(nobody()));
    calls.plain("MuteParticipants", Required, live().mute(ParticipantSelection::new()));
    calls.plain("MuteParticipants", All, live().mute(some()));
    calls.plain("MuteAllParticipants", Both, live().mute_all(MuteAll::new(false)));

    let poll = || NewPoll::new("Tea?", ["yes".to_owned(), "no".to_owned()]);
    calls.plain("CreatePoll", Required, live().create_poll(poll()));
    calls.plain("CreatePoll", All, live().create_poll(poll().anonymous(true).hide_votes(false)));
}
