//! Contents of the files. They are made up, and the same in every run.
//!
//! Texts are generated from the people who were in the session. The documents do not describe the files, so their columns are
//! made up as well. A recording is a valid header without media.

use serde_json::{Value, json};

use super::{File, Format};
use crate::realtimekit::names::SESSION_PARTICIPANT;
use crate::store::clock::{self, MINUTE};
use crate::store::{Record, Store};

/// An MP4 file with the mandatory `ftyp` box and a `free` box, whose content players skip.
pub(super) const RECORDING: &[u8] =
    b"\0\0\0\x18ftypisom\0\0\x02\0isomiso2\0\0\0\x40freeMade by rtk-sandbox: there is nothing to see in here....";

/// An ID3 tag without frames, followed by padding.
pub(super) const AUDIO: &[u8] = b"ID3\x04\0\0\0\0\0\x20................................";

/// Sentences of the conversation. The people speak in turn.
const CONVERSATION: [&str; 5] = [
    "Good morning, can everybody hear me?",
    "Yes, loud and clear.",
    "Then let us begin: what is new, since \"yesterday\"?",
    "Nothing is on fire, as far as I know.",
    "I will send the notes around.",
];

/// Duration of a sentence in seconds.
const SENTENCE_SECONDS: i64 = 4;

/// A sentence in the conversation.
struct Sentence<'s> {
    speaker: &'s Record,
    /// Seconds since the start of the session.
    at: i64,
    text: &'static str,
}

impl Sentence<'_> {
    fn name(&self) -> &str {
        self.speaker.text("display_name")
    }
}

pub(super) fn text(store: &Store, file: File, app: &str, session: &Record) -> String {
    let people = store.within(SESSION_PARTICIPANT, &[app, session.id()]);
    let sentences: Vec<Sentence> = people
        .iter()
        .cycle()
        .zip(CONVERSATION)
        .zip(0..)
        .map(|((speaker, text), nth)| Sentence { speaker, at: nth * SENTENCE_SECONDS, text })
        .collect();
    let start = clock::unix(session.text("started_at")).unwrap_or(0);
    match file {
        File::Chat => chat(&sentences, start, session),
        File::Transcript(Format::Srt) => subtitles(&sentences, ','),
        File::Transcript(Format::Vtt) => format!("WEBVTT\n\n{}", subtitles(&sentences, '.')),
        File::Transcript(Format::Json) => json(&sentences, start).to_string(),
        File::Transcript(Format::Csv) => transcript(&sentences, start),
        File::Summary | File::Recording | File::Audio => summary(session, &people),
    }
}

fn chat(sentences: &[Sentence], start: i64, session: &Record) -> String {
    let (session, meeting) = (session.id(), session.text("associated_id"));
    let header = "id,participantId,sessionId,meetingId,displayName,pinned,isEdited,payloadType,payload,createdAt\n";
    let row = |(nth, sentence): (usize, &Sentence)| {
        let time = clock::format_unix(start + MINUTE + sentence.at);
        let (id, name, text) = (sentence.speaker.id(), quoted(sentence.name()), quoted(sentence.text));
        format!("{},{id},{session},{meeting},{name},false,false,TEXT_MESSAGE,{text},{time}\n", nth + 1)
    };
    sentences.iter().enumerate().map(row).fold(header.to_owned(), |text, row| text + &row)
}

fn transcript(sentences: &[Sentence], start: i64) -> String {
    let row = |sentence: &Sentence| {
        let (id, custom) = (sentence.speaker.id(), sentence.speaker.text("custom_participant_id"));
        let (name, text) = (quoted(sentence.name()), quoted(sentence.text));
        format!("{},{id},{custom},{name},{text}\n", start + sentence.at)
    };
    let header = "timestamp,participantId,customParticipantId,participantName,transcript\n";
    sentences.iter().map(row).fold(header.to_owned(), |text, row| text + &row)
}

/// Returns subtitles. SRT and VTT differ in the separator before milliseconds.
fn subtitles(sentences: &[Sentence], separator: char) -> String {
    let time = |at: i64| format!("{:02}:{:02}:{:02}{separator}000", at / 3600, at / 60 % 60, at % 60);
    let cue = |(nth, sentence): (usize, &Sentence)| {
        let (from, to) = (time(sentence.at), time(sentence.at + SENTENCE_SECONDS));
        format!("{}\n{from} --> {to}\n{}: {}\n\n", nth + 1, sentence.name(), sentence.text)
    };
    sentences.iter().enumerate().map(cue).collect()
}

fn json(sentences: &[Sentence], start: i64) -> Value {
    let entry = |sentence: &Sentence| {
        json!({
            "startTime": start + sentence.at,
            "endTime": start + sentence.at + SENTENCE_SECONDS,
            "sentence": sentence.text,
            "customParticipantId": sentence.speaker.text("custom_participant_id"),
            "participantName": sentence.name(),
        })
    };
    sentences.iter().map(entry).collect()
}

fn summary(session: &Record, people: &[&Record]) -> String {
    let names: Vec<&str> = people.iter().map(|person| person.text("display_name")).collect();
    let (title, minutes) = (session.text("meeting_display_name"), session.number("minutes_consumed"));
    format!("{title}\n\nPresent: {}.\n\nNothing was decided in {minutes} minutes.\n", names.join(", "))
}

/// Quotes a CSV field.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::{AUDIO, RECORDING, quoted};

    #[test]
    fn recording_consists_of_two_boxes() {
        let mut rest = RECORDING;
        let mut kinds = Vec::new();
        while let Some((size, _)) = rest.split_first_chunk::<4>() {
            let size = usize::try_from(u32::from_be_bytes(*size)).unwrap();
            kinds.push(&rest[4..8]);
            rest = &rest[size..];
        }
        assert_eq!(kinds, [b"ftyp", b"free"]);
        assert!(rest.is_empty());
        assert_eq!(AUDIO.len(), 10 + usize::from(AUDIO[9]));
    }

    #[test]
    fn quoted_doubles_quotation_marks() {
        assert_eq!(quoted("a \"b\", c"), "\"a \"\"b\"\", c\"");
    }
}
