//! What is in the files: plausible, and the same in each run.
//!
//! The texts are made from the people who were in the session. No document describes the files: their columns are ours. A
//! recording is a header that tells what it is, and nothing to see or to hear.

use serde_json::{Value, json};

use super::{File, Format};
use crate::api::SESSION_PARTICIPANT;
use crate::clock::{self, MINUTE};
use crate::store::{Record, Store};

/// The box that every MP4 begins with, and one that says that the rest of its bytes mean nothing.
pub(super) const RECORDING: &[u8] =
    b"\0\0\0\x18ftypisom\0\0\x02\0isomiso2\0\0\0\x40freeMade by rtk-sandbox: there is nothing to see in here....";

/// An ID3 tag without frames, and room after it.
pub(super) const AUDIO: &[u8] = b"ID3\x04\0\0\0\0\0\x20................................";

/// What people say, in turn.
const LINES: [&str; 5] = [
    "Good morning, can everybody hear me?",
    "Yes, loud and clear.",
    "Then let us begin: what is new, since \"yesterday\"?",
    "Nothing is on fire, as far as I know.",
    "I send the notes around, then.",
];

/// Seconds for which one of them speaks.
const TURN: i64 = 4;

/// One thing that somebody said.
struct Line<'s> {
    who: &'s Record,
    /// Seconds since the session began.
    at: i64,
    said: &'static str,
}

impl Line<'_> {
    fn name(&self) -> &str {
        self.who.text("display_name")
    }
}

pub(super) fn text(store: &Store, file: File, app: &str, session: &Record) -> String {
    let people = store.within(SESSION_PARTICIPANT, &[app, session.id()]);
    let lines: Vec<Line> = people
        .iter()
        .cycle()
        .zip(LINES)
        .zip(0..)
        .map(|((who, said), nth)| Line { who, at: nth * TURN, said })
        .collect();
    let began = clock::unix(session.text("started_at")).unwrap_or(0);
    match file {
        File::Chat => chat(&lines, began, session),
        File::Transcript(Format::Srt) => subtitles(&lines, ','),
        File::Transcript(Format::Vtt) => format!("WEBVTT\n\n{}", subtitles(&lines, '.')),
        File::Transcript(Format::Json) => json(&lines, began).to_string(),
        File::Transcript(Format::Csv) => transcript(&lines, began),
        File::Summary | File::Recording | File::Audio => summary(session, &people),
    }
}

fn chat(lines: &[Line], began: i64, session: &Record) -> String {
    let (session, meeting) = (session.id(), session.text("associated_id"));
    let header = "id,participantId,sessionId,meetingId,displayName,pinned,isEdited,payloadType,payload,createdAt\n";
    let row = |(nth, line): (usize, &Line)| {
        let time = clock::text(began + MINUTE + line.at);
        let (id, name, said) = (line.who.id(), quoted(line.name()), quoted(line.said));
        format!("{},{id},{session},{meeting},{name},false,false,TEXT_MESSAGE,{said},{time}\n", nth + 1)
    };
    lines.iter().enumerate().map(row).fold(header.to_owned(), |text, row| text + &row)
}

fn transcript(lines: &[Line], began: i64) -> String {
    let row = |line: &Line| {
        let (id, custom) = (line.who.id(), line.who.text("custom_participant_id"));
        let (name, said) = (quoted(line.name()), quoted(line.said));
        format!("{},{id},{custom},{name},{said}\n", began + line.at)
    };
    let header = "timestamp,participantId,customParticipantId,participantName,transcript\n";
    lines.iter().map(row).fold(header.to_owned(), |text, row| text + &row)
}

/// `SRT` and `VTT` differ in what stands before the milliseconds.
fn subtitles(lines: &[Line], point: char) -> String {
    let time = |at: i64| format!("{:02}:{:02}:{:02}{point}000", at / 3600, at / 60 % 60, at % 60);
    let cue = |(nth, line): (usize, &Line)| {
        let (from, to) = (time(line.at), time(line.at + TURN));
        format!("{}\n{from} --> {to}\n{}: {}\n\n", nth + 1, line.name(), line.said)
    };
    lines.iter().enumerate().map(cue).collect()
}

fn json(lines: &[Line], began: i64) -> Value {
    let entry = |line: &Line| {
        json!({
            "startTime": began + line.at,
            "endTime": began + line.at + TURN,
            "sentence": line.said,
            "customParticipantId": line.who.text("custom_participant_id"),
            "participantName": line.name(),
        })
    };
    lines.iter().map(entry).collect()
}

fn summary(session: &Record, people: &[&Record]) -> String {
    let names: Vec<&str> = people.iter().map(|person| person.text("display_name")).collect();
    let (title, minutes) = (session.text("meeting_display_name"), session.number("minutes_consumed"));
    format!("{title}\n\nPresent: {}.\n\nNothing was decided in {minutes} minutes.\n", names.join(", "))
}

/// A field of a CSV file that may hold anything.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::{AUDIO, RECORDING, quoted};

    #[test]
    fn the_boxes_of_a_recording_fill_it() {
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
    fn csv_fields_are_quoted() {
        assert_eq!(quoted("a \"b\", c"), "\"a \"\"b\"\", c\"");
    }
}
