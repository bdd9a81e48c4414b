//! Meetings.

use rtk::realtime_kit::*;

use super::With::{All, Only, Required};
use super::{Calls, UUID, recording_config};

pub(super) fn add(calls: &mut Calls) {
    let app = calls.app.clone();
    calls.list("get_all_meetings", Required, app.meetings().all());
    let filter = MeetingFilter::new().status(MeetingStatus::Active).search("ä & b");
    let filter = filter.start_time("2026-11-01T00:00:00+02:00").end_time("2026-11-24T00:00:00Z");
    calls.page("get_all_meetings", All, app.meetings().filter(filter).page(2).per_page(5));

    calls.one("create_meeting", Required, app.meetings().create(NewMeeting::new()));
    calls.one("create_meeting", All, app.meetings().create(whole()));
    let nulls = NewMeeting::new().title(None).record_on_start(None).live_stream_on_start(None);
    calls.one("create_meeting", Only("null"), app.meetings().create(nulls));

    calls.one("get_meeting", Required, Meeting::find(&app, UUID));
    calls.one("get_meeting", All, Meeting::find(&app, UUID).name("Stand-up"));

    let meeting = app.meeting(UUID);
    calls.one("replace_meeting", Required, meeting.replace(NewMeeting::new()));
    calls.one("replace_meeting", All, meeting.replace(whole()));

    calls.one("update_meeting", Required, meeting.update(MeetingChanges::new()));
    calls.one("update_meeting", All, meeting.update(changes()));
    let nulls = MeetingChanges::new().title(None).record_on_start(None).live_stream_on_start(None);
    calls.one("update_meeting", Only("null"), meeting.update(nulls));
    let storage = RecordingConfigChanges::new().storage_config(None);
    let changes = MeetingChanges::new().recording_config(storage);
    calls.one("update_meeting", Only("no storage"), meeting.update(changes));
}

/// A value with every field.
fn whole() -> NewMeeting {
    let transcription = TranscriptionConfig::new().language(TranscriptLanguage::De).keywords(["rtk".to_owned()]);
    let summarization = SummarizationConfig::new().word_limit(150).text_format(SummaryFormat::PlainText);
    let ai = AiConfig::new()
        .transcription(transcription.profanity_filter(true))
        .summarization(summarization.summary_type(SummaryType::DailyStandup));
    NewMeeting::new()
        .title("Stand-up")
        .record_on_start(true)
        .live_stream_on_start(false)
        .persist_chat(true)
        .summarize_on_end(true)
        .transcribe_on_end(true)
        .session_keep_alive_time_in_secs(60)
        .recording_config(recording_config::whole())
        .ai_config(ai)
}

/// Changes of every field at any depth.
fn changes() -> MeetingChanges {
    let transcription = TranscriptionConfigChanges::new().language(TranscriptLanguage::EnIn).profanity_filter(false);
    let summarization = SummarizationConfigChanges::new().word_limit(1000).text_format(SummaryFormat::Markdown);
    let ai = AiConfigChanges::new()
        .transcription(transcription.keywords(["retro".to_owned(), "ä".to_owned()]))
        .summarization(summarization.summary_type(SummaryType::OneOnOneMeeting));
    MeetingChanges::new()
        .title("Retro")
        .status(MeetingStatus::Inactive)
        .record_on_start(false)
        .live_stream_on_start(true)
        .persist_chat(false)
        .summarize_on_end(false)
        .transcribe_on_end(false)
        .session_keep_alive_time_in_secs(600)
        .recording_config(recording_config::changes())
        .ai_config(ai)
}
