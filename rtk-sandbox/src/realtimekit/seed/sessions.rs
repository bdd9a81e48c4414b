//! Sessions of the seeded app, their participants, and reports on the participants' connections.

use serde_json::{Map, Value, json};

use super::{INVITED, PEOPLE, PRESET_NAME, TITLES};
use crate::realtimekit::model::attendance::BREAKOUT_MINUTES;
use crate::realtimekit::model::{artifact, livestream, members};
use crate::realtimekit::names::{
    LIVESTREAM, LIVESTREAM_SESSION, MEETING, PARTICIPANT, SESSION, SESSION_PARTICIPANT, SUMMARY, TRANSCRIPT,
};
use crate::store::clock::{DAY, MINUTE, history};
use crate::store::{Record, Rng, Store};

/// Number of ended sessions.
const ENDED: usize = 26;
/// One of this number of ended sessions has no summary.
const WITHOUT_SUMMARY_EVERY: usize = 4;
// Indices of sessions with breakout rooms and livestreams.
const WITH_BREAKOUT_ROOMS: usize = 3;
const WITH_LIVESTREAM: usize = 5;
const WITH_TWO_LIVESTREAMS: usize = 6;

/// Time that everybody spent in a breakout room, in quarters of a minute.
const BREAKOUT_QUARTERS: i64 = 20;

/// Adds one session per day, for each of the titled meetings in turn.
pub(super) fn add(store: &mut Store, app: &str) {
    let meetings: Vec<(String, String)> = store
        .within(MEETING, &[app])
        .into_iter()
        .take(TITLES.len())
        .map(|meeting| (meeting.id().to_owned(), meeting.text("title").to_owned()))
        .collect();
    for (index, (turn, meeting)) in (0..=ENDED).zip(meetings.iter().enumerate().cycle()) {
        // The participants of the meeting, rotated so that a different one comes first each time.
        let mut invited: Vec<_> = PEOPLE.into_iter().cycle().skip(turn * 2).take(INVITED).collect();
        invited.rotate_left(index % INVITED);
        Session::new(&mut store.rng, app, meeting, index).add(store, invited);
    }
}

/// A session to be generated.
struct Session<'a> {
    app: &'a str,
    meeting: &'a (String, String),
    id: String,
    index: usize,
    live: bool,
    /// In seconds since the start of the history.
    start: i64,
}

/// The time that a participant spent in a session, in seconds since the start of the history.
struct Stay {
    joined: i64,
    left: i64,
}

impl Stay {
    /// All durations are whole quarters of a minute, whose sums are exact in floating point.
    fn minutes(&self) -> f64 {
        quarters((self.left - self.joined) / 15)
    }
}

fn quarters(quarters: i64) -> f64 {
    f64::from(i32::try_from(quarters).unwrap_or(0)) / 4.0
}

impl<'a> Session<'a> {
    fn new(rng: &mut Rng, app: &'a str, meeting: &'a (String, String), index: usize) -> Self {
        let day = i64::try_from(index).unwrap_or(0) * DAY;
        let start = day + i64::from(rng.below(30)) * MINUTE;
        Self { app, meeting, id: rng.uuid(), index, live: index == ENDED, start }
    }

    fn add(&self, store: &mut Store, mut people: Vec<(&str, &str)>) {
        people.truncate(2 + usize::try_from(store.rng.below(5)).unwrap_or(0));
        let (mut minutes, mut end) = (0.0, self.start);
        for (nth, person) in people.iter().enumerate() {
            let joined = self.start + i64::from(store.rng.below(20)) * 15;
            let stay = Stay { joined, left: joined + i64::from(20 + store.rng.below(160)) * 15 };
            minutes += stay.minutes();
            end = end.max(stay.left);
            // The first participant of the first session has two devices; others have a second one with probability 1/3.
            let devices = if self.index + nth == 0 || store.rng.below(3) == 0 { 2 } else { 1 };
            self.add_person(store, *person, &stay, devices);
        }
        self.add_livestreams(store, end);
        let rooms = self.breakout_rooms(&mut store.rng, people.len());
        let mut session = self.record(&self.id, people.len(), minutes, end);
        session.set("breakout_rooms", rooms);
        store.insert(SESSION, session);
        if !self.live {
            artifact::add(store, TRANSCRIPT, self.app, &self.id);
        }
        if !self.live && self.index % WITHOUT_SUMMARY_EVERY != 1 {
            artifact::add(store, SUMMARY, self.app, &self.id);
        }
    }

    fn record(&self, id: &str, people: usize, minutes: f64, end: i64) -> Record {
        let (meeting, title) = self.meeting;
        let start = history(self.start);
        let mut session = Record::new(
            &[self.app],
            id.to_owned(),
            members(json!({
                "associated_id": meeting,
                "organization_id": self.app,
                "meeting_display_name": title,
                "type": "meeting",
                "status": if self.live { "LIVE" } else { "ENDED" },
                "live_participants": if self.live { people } else { 0 },
                "max_concurrent_participants": people,
                "minutes_consumed": minutes,
                "started_at": start,
                "created_at": start,
                "updated_at": if self.live { history(self.start + MINUTE) } else { history(end) },
                "breakout_rooms": [],
            })),
        );
        if !self.live {
            session.set("ended_at", history(end));
        }
        session
    }

    /// Generates breakout rooms, which are sessions nested in a session.
    fn breakout_rooms(&self, rng: &mut Rng, people: usize) -> Vec<Value> {
        let rooms = if self.index == WITH_BREAKOUT_ROOMS { 2 } else { 0 };
        let room = |_| {
            let length = BREAKOUT_QUARTERS * 15;
            let mut room = self.record(&rng.uuid(), people / 2, quarters(BREAKOUT_QUARTERS), self.start + length);
            room.set("meeting_display_name", format!("{}, breakout room", self.meeting.1));
            Value::Object(room.without(&[]))
        };
        (0..rooms).map(room).collect()
    }

    fn add_person(&self, store: &mut Store, (name, custom_id): (&str, &str), stay: &Stay, devices: usize) {
        let invited = store.within(PARTICIPANT, &[self.app, &self.meeting.0]);
        let invited = invited.into_iter().find(|it| it.text("custom_participant_id") == custom_id);
        let user_id = invited.map_or("", Record::id).to_owned();
        let rng = &mut store.rng;
        let id = rng.uuid();
        let events: Vec<Value> = (0..devices).flat_map(|_| self.peer_events(rng, &id, stay)).collect();
        let breakout = if self.index == WITH_BREAKOUT_ROOMS { BREAKOUT_QUARTERS } else { 0 };
        let mut person = Record::new(
            &[self.app, &self.id],
            id,
            members(json!({
                "user_id": user_id,
                "custom_participant_id": custom_id,
                "display_name": name,
                "preset_name": PRESET_NAME,
                "duration": stay.minutes(),
                "joined_at": history(stay.joined),
                "created_at": history(stay.joined),
                "updated_at": history(if self.live { stay.joined } else { stay.left }),
                "peer_events": events,
                "peer_report": peer_report(rng, stay),
            })),
        );
        person.set(BREAKOUT_MINUTES, quarters(breakout));
        if !self.live {
            person.set("left_at", history(stay.left));
        }
        store.insert(SESSION_PARTICIPANT, person);
    }

    /// Generates the events of one device: created, joining and, unless the session is live, leaving.
    fn peer_events(&self, rng: &mut Rng, participant: &str, stay: &Stay) -> Vec<Value> {
        let (peer, socket) = (rng.uuid(), rng.uuid());
        let mut events = vec![("PEER_CREATED", stay.joined - 1, 0.0), ("PEER_JOINING", stay.joined, 0.0)];
        if !self.live {
            events.push(("PEER_LEAVING", stay.left, stay.minutes()));
        }
        let event = |(name, time, minutes): (&str, i64, f64)| {
            json!({
                "id": rng.uuid(),
                "event_name": name,
                "peer_id": peer,
                "participant_id": participant,
                "session_id": self.id,
                "socket_session_id": socket,
                "preset_view_type": "GROUP_CALL",
                "minutes_consumed": minutes,
                "created_at": history(time),
                "updated_at": history(time),
            })
        };
        events.into_iter().map(event).collect()
    }

    fn add_livestreams(&self, store: &mut Store, end: i64) {
        let broadcasts = match self.index {
            WITH_LIVESTREAM => 1,
            WITH_TWO_LIVESTREAMS => 2,
            _ => 0,
        };
        for _ in 0..broadcasts {
            let seconds = end - self.start - 2 * MINUTE;
            let livestream_id = store.rng.uuid();
            let made = history(self.start + MINUTE);
            let (meeting, title) = self.meeting;
            let name = Some(title.as_str().into());
            let record = livestream::new(self.app, livestream_id.clone(), &made, name, meeting.as_str().into());
            store.insert(LIVESTREAM, record);
            let attributes = members(json!({
                "livestream_id": livestream_id,
                "ingest_seconds": seconds,
                "viewer_seconds": seconds * i64::from(1 + store.rng.below(50)),
                "invoked_time": history(self.start + MINUTE),
                "started_time": history(self.start + 2 * MINUTE),
                "stopped_time": history(end),
                "created_at": history(self.start + MINUTE),
                "updated_at": history(end),
            }));
            let broadcast = Record::new(&[self.app, &self.id], store.rng.uuid(), attributes);
            store.insert(LIVESTREAM_SESSION, broadcast);
        }
    }
}

/// Generates a small peer report with a key of each unusual type in the documents.
fn peer_report(rng: &mut Rng, stay: &Stay) -> Map<String, Value> {
    let joined = history(stay.joined);
    members(json!({
        "metadata": {
            "browser_metadata": { "browser": "Firefox", "browser_version": "140.0", "engine": "Gecko", "webgl_support": null },
            "device_info": { "cpus": 2 << rng.below(4), "is_mobile": false, "os": "Linux", "os_version": "6.12" },
            // An address from the range that is reserved for documentation.
            "ip_information": { "city": "Lisbon", "country": "PT", "ipv4": format!("192.0.2.{}", 1 + rng.below(254)) },
            "pc_metadata": [{ "effective_network_type": "4g", "turn_connectivity": true, "timestamp": joined }],
            "events": [{ "name": "audio_on", "timestamp": joined, "metadata": { "muted": false, "device": null } }],
            "room_view_type": "GROUP_CALL",
            "sdk_name": "realtimekit-web",
        },
        "quality": {
            "audio_producer_cumulative": {
                "packet_loss": { "avg": rng.below(3), "5_or_greater_event_fraction": 0, "10_or_greater_event_fraction": 0 },
                "quality_mos": { "avg": 4, "p50": 4, "p75": 4, "p90": 3 },
            },
        },
    }))
}
