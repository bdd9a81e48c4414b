//! Participants of meetings.

use rtk::realtime_kit::*;

use super::With::{All, Both, Only, Required};
use super::{Calls, TEXT, UUID};

pub(super) fn add(calls: &mut Calls) {
    let people = calls.app.meeting(UUID).participants();
    calls.list("get_meeting_participants", Required, people.all());
    calls.page("get_meeting_participants", All, people.page(2).per_page(5));

    let new = || NewParticipant::new("group_call_host", "ann-1");
    let whole = || new().name("Ann").picture("https://example.com/a.png");
    calls.one("add_participant", Required, people.create(new()));
    calls.one("add_participant", All, people.create(whole()));
    calls.one("add_participant", Only("null"), people.create(new().name(None).picture(None)));

    calls.one("get_meeting_participant", Both, people.find(TEXT));

    let ann = people.member(TEXT);
    calls.one("replace_participant", Required, ann.replace(new()));
    calls.one("replace_participant", All, ann.replace(whole()));

    calls.one("edit_participant", Required, ann.update(ParticipantChanges::new()));
    let changes =
        ParticipantChanges::new().name("Anne").picture("https://example.com/b.png").preset_name("group_call_guest");
    calls.one("edit_participant", All, ann.update(changes));
    let nulls = ParticipantChanges::new().name(None).picture(None).preset_name(None);
    calls.one("edit_participant", Only("null"), ann.update(nulls));

    calls.plain("regenerate_token", Both, ann.refresh_token());
    calls.done("delete_meeting_participant", Both, ann.destroy());
}
