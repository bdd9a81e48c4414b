//! The records that exist when a sandbox starts:
//!
//! ```text
//! app 1   7 meetings: the sixth is INACTIVE, the seventh has no title
//!         6 presets, as in an app that was created in the dashboard
//!         26 ENDED sessions with 2 to 6 people each, which fill two pages of the default size:
//!            the fourth has breakout rooms, the sixth one livestream session, the seventh two
//!         1 LIVE session
//!         7 recordings of ended sessions, the last one ERRORED; 3 livestreams, all IDLE
//! app 2   nothing
//! ```
//!
//! Names and days are constants. Ids, attendance, and times within a day depend on the seed.

mod presets;
mod recordings;
mod sessions;

use serde_json::{Map, Value, json};

use crate::realtimekit::model::{meeting, members, participant};
use crate::realtimekit::names::{APP, MEETING, PARTICIPANT};
use crate::store::clock::{DAY, MINUTE, history};
use crate::store::{Record, Store};

/// The id that [`Sandbox::account_id`](crate::Sandbox::account_id) returns.
pub(crate) const ACCOUNT: &str = "5a4db0c0ffee00000000000000000001";

/// Display name and `custom_participant_id` of each person.
const PEOPLE: [(&str, &str); 10] = [
    ("Ann Lee", "user-ann"),
    ("Björn Åkesson", "user-bjorn"),
    ("Chidi Okafor", "user-chidi"),
    ("Dana Cohen", "user-dana"),
    ("Élodie Martin", "user-elodie"),
    ("Farid Haddad", "user-farid"),
    ("Grace Kim", "user-grace"),
    ("Hiro 田中", "user-hiro"),
    ("Inés García", "user-ines"),
    ("Jan Nowak", "user-jan"),
];

const TITLES: [&str; 5] = ["Daily stand-up", "Design review", "Customer call", "All hands", "Office hours"];

/// Participants per meeting, which is also the size of the largest session.
const INVITED: usize = 6;

/// Creates the store. Returns it with the id of the first app.
pub(crate) fn store(seed: u64) -> (Store, String) {
    let mut store = Store::new(seed);
    let app = add_app(&mut store, "Seeded", 0);
    add_app(&mut store, "Empty", 1);
    for (index, title) in TITLES.into_iter().enumerate() {
        let meeting = add_meeting(&mut store, &app, index, json!({ "title": title, "persist_chat": index == 0 }));
        for person in PEOPLE.iter().cycle().skip(index * 2).take(INVITED) {
            add_participant(&mut store, &app, &meeting, *person);
        }
    }
    add_inactive_meeting(&mut store, &app);
    let ai = json!({ "transcription": { "language": "en-US" }, "summarization": { "word_limit": 300 } });
    let untitled = json!({ "transcribe_on_end": true, "summarize_on_end": true, "ai_config": ai });
    add_meeting(&mut store, &app, TITLES.len() + 1, untitled);
    sessions::add(&mut store, &app);
    presets::add(&mut store, &app);
    recordings::add(&mut store, &app);
    (store, app)
}

fn add_app(store: &mut Store, name: &str, index: i64) -> String {
    let mut app = Record::new(&[], store.rng.uuid(), Map::new());
    app.set("name", name);
    app.set("created_at", history((index - 20) * DAY));
    let id = app.id().to_owned();
    store.insert(APP, app);
    id
}

/// Returns the creation time of a meeting, which is some days before the first session.
fn created_at(index: usize) -> String {
    history((i64::try_from(index).unwrap_or(0) - 10) * DAY)
}

fn add_meeting(store: &mut Store, app: &str, index: usize, sent: Value) -> String {
    let id = store.rng.uuid();
    store.insert(MEETING, meeting::new(&[app], id.clone(), &created_at(index), members(sent)));
    id
}

/// Adds an INACTIVE meeting. It has participants, but nobody can be added to it.
fn add_inactive_meeting(store: &mut Store, app: &str) {
    let id = store.rng.uuid();
    let mut record =
        meeting::new(&[app], id.clone(), &created_at(TITLES.len()), members(json!({ "title": "Retired room" })));
    record.set("status", "INACTIVE");
    store.insert(MEETING, record);
    for person in &PEOPLE[..2] {
        add_participant(store, app, &id, *person);
    }
}

fn add_participant(store: &mut Store, app: &str, meeting: &str, (name, custom_id): (&str, &str)) {
    let sent = json!({ "custom_participant_id": custom_id, "preset_name": PRESET_NAME, "name": name });
    let (id, now) = (store.rng.uuid(), history(-2 * DAY + MINUTE));
    store.insert(PARTICIPANT, participant::new(&[app, meeting], id, &now, members(sent)));
}

/// The preset of every participant.
const PRESET_NAME: &str = "group_call_participant";

#[cfg(test)]
mod tests {
    use super::store;
    use crate::realtimekit::names::{
        APP, LIVESTREAM, LIVESTREAM_SESSION, MEETING, PRESET, RECORDING, SESSION, SESSION_PARTICIPANT,
    };

    #[test]
    fn equal_seeds_give_equal_records() {
        let [one, same, other] = [1, 1, 2].map(|seed| format!("{:?}", store(seed)));
        assert_eq!(one, same);
        assert_ne!(one, other);
    }

    #[test]
    fn every_seed_gives_the_same_numbers_of_records() {
        for seed in 0..20 {
            let (store, app) = store(seed);
            let app = app.as_str();
            assert_eq!(store.within(APP, &[]).len(), 2);
            assert_eq!(store.within(MEETING, &[app]).len(), 7);
            assert_eq!(store.within(LIVESTREAM_SESSION, &[app]).len(), 3);
            assert_eq!(store.within(LIVESTREAM, &[app]).len(), 3);
            assert_eq!(store.within(PRESET, &[]).len(), 6);
            let recordings = store.within(RECORDING, &[app]);
            assert_eq!(recordings.iter().filter(|it| it.text("status") == "UPLOADED").count(), 6);
            assert_eq!(recordings.last().map(|it| it.text("status")), Some("ERRORED"));
            let sessions = store.within(SESSION, &[app]);
            let live = sessions.iter().filter(|session| session.text("status") == "LIVE").count();
            assert_eq!((sessions.len(), live), (27, 1));
            for session in sessions {
                let people = store.within(SESSION_PARTICIPANT, &[app, session.id()]).len();
                assert!((2..=6).contains(&people), "{people}");
            }
        }
    }
}
