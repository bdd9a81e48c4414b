//! The calls of the library against a mock that somebody else's program makes of the `OpenAPI` document. See
//! `tests/witness/README.md`; `.ci/witness` starts the mock and runs this.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use rtk::realtime_kit::*;
use rtk::{Client, Error, ErrorKind, Scope};
use serde::Serialize;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

mod support;

use support::{Document, RESOURCES, Reply, Sent, Server, TOKEN};

/// The id of anything whose ids the document says are UUIDs.
const UUID: &str = "497f6eca-6276-4993-bfeb-53cbbbba6f08";

/// Keys of answers that are declared nowhere, each for a reason.
const UNDECLARED: [(&str, &str); 1] = [
    // Deep and unstable; the documentation of `SessionParticipant` says that it is in `extra`.
    ("GetParticipantDataFromPeerId", "peer_report"),
];

/// What was sent to the mock, and what it answered.
#[derive(Clone)]
struct Exchange {
    sent: Sent,
    violations: Option<String>,
    answer: Value,
}

/// The mock, and what stands before it to see what is sent.
struct Witness {
    document: Document,
    exchanges: Arc<Mutex<Vec<Exchange>>>,
    between: Server,
}

impl Witness {
    /// `None`, and why is told, without a mock.
    async fn call(what: &str) -> Option<Self> {
        let Ok(url) = std::env::var("RTK_WITNESS_URL") else {
            left_out(what);
            return None;
        };
        let upstream = url.strip_prefix("http://").expect("RTK_WITNESS_URL is http://host:port").to_owned();
        let exchanges = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&exchanges);
        let between = Server::start(move |sent| forward(upstream.clone(), sent, Arc::clone(&log))).await;
        Some(Self { document: Document::read(), exchanges, between })
    }

    fn client(&self) -> Client {
        Client::builder().token(TOKEN).base_url(self.between.origin()).build().unwrap()
    }

    fn app(&self) -> Scope<App> {
        self.client().account("acc-1").app("app-1")
    }

    fn last(&self) -> Exchange {
        self.exchanges.lock().unwrap().last().cloned().expect("something was sent")
    }

    /// The answer to a call that the document allows. Nothing is sent that the document does not name, and of the answer
    /// nothing is lost.
    async fn accepted<T: Serialize>(&self, call: impl Future<Output = Result<T, Error>>) -> T {
        let answer = call.await;
        let Exchange { sent, violations, answer: told } = self.last();
        let line = sent.line();
        let answer = answer.unwrap_or_else(|error| panic!("{line}: {error}\nsl-violations: {violations:?}\n{told}"));
        assert_eq!(violations, None, "{line}");
        let asked = self.document.asked(&sent).unwrap();
        assert_eq!(self.document.unknown_names(&sent), [""; 0], "{line}: names that the document does not have");

        let operations = RESOURCES.iter().flat_map(|resource| resource.operations);
        let operation = operations.into_iter().find(|it| it.id == Some(asked.id())).unwrap();
        let mut payload = &told["data"];
        if !operation.key.is_empty() {
            payload = &payload[operation.key];
        }
        let mut lost = Vec::new();
        compare(payload, &serde_json::to_value(&answer).unwrap(), "", &mut lost);
        assert_eq!(lost, [""; 0], "{line}: lost of the answer");
        answer
    }

    /// Of a record or a list of them, nothing is undeclared.
    fn declared<T: rtk::Resource>(&self, record: &rtk::Record<T>) {
        let sent = self.last().sent;
        let id = self.document.asked(&sent).unwrap().id();
        let known = |key: &String| UNDECLARED.contains(&(id, key));
        let undeclared: Vec<_> = record.extra().keys().filter(|key| !known(key)).collect();
        assert_eq!(undeclared, [""; 0], "{}: undeclared", sent.line());
    }

    async fn one<T: rtk::Resource>(&self, call: impl Future<Output = Result<rtk::Record<T>, Error>>) -> rtk::Record<T> {
        let record = self.accepted(call).await;
        self.declared(&record);
        record
    }

    async fn list<T: rtk::Resource>(&self, call: impl Future<Output = Result<Vec<rtk::Record<T>>, Error>>) {
        let records = self.accepted(call).await;
        assert_eq!(records.len(), 1, "the mock answers lists of one");
        self.declared(&records[0]);
    }

    /// A call whose answer is merged into a record or dropped.
    async fn done(&self, call: impl Future<Output = Result<(), Error>>) {
        let answer = call.await;
        let Exchange { sent, violations, answer: told } = self.last();
        let line = sent.line();
        answer.unwrap_or_else(|error| panic!("{line}: {error}\nsl-violations: {violations:?}\n{told}"));
        assert_eq!(violations, None, "{line}");
        assert_eq!(self.document.unknown_names(&sent), [""; 0], "{line}: names that the document does not have");
    }
}

/// Past the capture of test output: whoever runs the tests is to know what they did not test.
fn left_out(what: &str) {
    use std::io::Write as _;

    let told = format!("\nwitness: left out, since RTK_WITNESS_URL names no mock: {what}; run .ci/witness\n");
    let _ = std::io::stderr().write_all(told.as_bytes());
}

/// Passes a request on as it came. In HTTP/1.0, so that the answer is not in chunks.
async fn forward(upstream: String, sent: Sent, log: Arc<Mutex<Vec<Exchange>>>) -> Reply {
    let mut request = format!("{} {} HTTP/1.0\r\n", sent.method, sent.target);
    for (name, value) in &sent.headers {
        if !name.eq_ignore_ascii_case("connection") {
            request.extend([name, ": ", value, "\r\n"]);
        }
    }
    let mut stream = TcpStream::connect(&upstream).await.expect("the mock listens");
    stream.write_all(&[request.as_bytes(), b"\r\n", &sent.body].concat()).await.unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();

    let text = String::from_utf8_lossy(&bytes);
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let violations = head.lines().filter_map(|line| line.split_once(": "));
    let violations = violations.filter(|(name, _)| name.eq_ignore_ascii_case("sl-violations"));
    let violations = violations.map(|(_, value)| value.to_owned()).next();
    let answer = serde_json::from_str(body).unwrap_or_default();
    log.lock().unwrap().push(Exchange { sent, violations, answer });
    Reply::Bytes(bytes)
}

/// What `told` says that `kept` does not.
fn compare(told: &Value, kept: &Value, at: &str, lost: &mut Vec<String>) {
    match (told, kept) {
        (Value::Object(members), Value::Object(kept)) => {
            for (key, told) in members {
                compare(told, kept.get(key).unwrap_or(&Value::Null), &format!("{at}/{key}"), lost);
            }
        }
        (Value::Array(items), Value::Array(kept)) if items.len() == kept.len() => {
            items.iter().zip(kept).for_each(|(told, kept)| compare(told, kept, &format!("{at}/*"), lost));
        }
        // One in the place of a list; how the list goes on is told inside it.
        (Value::Object(members), Value::Array(kept)) if kept.len() == 1 => {
            let mut members = members.clone();
            members.remove("paging");
            compare(&Value::Object(members), &kept[0], at, lost);
        }
        (Value::Null, _) => {}
        _ if told.as_f64().is_some() && told.as_f64() == kept.as_f64() => {}
        _ if told == kept => {}
        _ => lost.push(format!("{at}: {told} became {kept}")),
    }
}

fn new_meeting() -> NewMeeting {
    let recording: RecordingConfig = serde_json::from_value(json!({
        "max_seconds": 60,
        "file_name_prefix": "stand-up",
        "video_config": {
            "codec": "VP8", "width": 640, "height": 360, "export_file": true,
            "watermark": {"url": "https://example.com/w.png", "size": {"width": 1, "height": 1}, "position": "right bottom"},
        },
        "audio_config": {"codec": "MP3", "channel": "mono", "export_file": false},
        "storage_config": {
            "type": "sftp", "access_key": "k", "secret": "s", "bucket": "b", "region": "r", "path": "p",
            "auth_method": "PASSWORD", "host": "h", "port": 22, "username": "u", "password": "p", "private_key": "k",
        },
        "realtimekit_bucket_config": {"enabled": true},
        "live_streaming_config": {"rtmp_url": "rtmp://example.com/live"},
    }))
    .unwrap();
    let ai: AiConfig = serde_json::from_value(json!({
        "transcription": {"language": "de", "keywords": ["rtk"], "profanity_filter": true},
        "summarization": {"word_limit": 150, "text_format": "plain_text", "summary_type": "daily_standup"},
    }))
    .unwrap();
    NewMeeting::new()
        .title("Stand-up")
        .record_on_start(true)
        .live_stream_on_start(false)
        .persist_chat(true)
        .summarize_on_end(true)
        .transcribe_on_end(true)
        .session_keep_alive_time_in_secs(60)
        .recording_config(recording)
        .ai_config(ai)
}

async fn apps(witness: &Witness) {
    let account = witness.client().account("acc-1");
    let filter = AppFilter::new().search("x").sort_order(SortOrder::Descending);
    witness.list(account.apps().filter(filter).all().per_page(5)).await;
    witness.one(App::create(&account, NewApp::new("Demo"))).await;
    let mut app = witness.one(App::find(&account, "app-1")).await;
    witness.done(app.reload()).await;
}

async fn meetings(witness: &Witness) {
    let app = witness.app();
    let filter = MeetingFilter::new().status(MeetingStatus::Active).search("x");
    let filter = filter.start_time("2026-11-01T00:00:00+02:00").end_time("2026-11-24T00:00:00Z");
    witness.list(app.meetings().filter(filter).all()).await;
    witness.one(app.meetings().create(NewMeeting::new())).await;
    let nulls = NewMeeting::new().title(None).record_on_start(None).live_stream_on_start(None);
    witness.one(app.meetings().create(nulls)).await;
    witness.one(app.meetings().create(new_meeting())).await;
    let mut meeting = witness.one(Meeting::find(&app, UUID).name("x")).await;
    witness.done(meeting.update(MeetingChanges::new())).await;
    let changes = MeetingChanges::new()
        .title("Retro")
        .status(MeetingStatus::Inactive)
        .record_on_start(false)
        .live_stream_on_start(true)
        .persist_chat(false)
        .summarize_on_end(false)
        .transcribe_on_end(false)
        .session_keep_alive_time_in_secs(600)
        .recording_config(RecordingConfig::default())
        .ai_config(AiConfig::default());
    witness.done(meeting.update(changes.clone())).await;
    witness.one(meeting.scope().update(changes)).await;
    witness.done(meeting.replace(new_meeting())).await;
    witness.declared(&meeting);
}

async fn participants(witness: &Witness) {
    let people = witness.app().meeting(UUID).participants();
    witness.list(people.all()).await;
    let new = || NewParticipant::new("group_call_host", "ann-1").name("Ann").picture("https://example.com/a.png");
    witness.one(people.create(new())).await;
    witness.one(people.create(NewParticipant::new("group_call_host", "ann-1").name(None).picture(None))).await;
    let mut ann = witness.one(people.find("any text")).await;
    let changes =
        ParticipantChanges::new().name(None).picture("https://example.com/b.png").preset_name("group_call_guest");
    witness.done(ann.update(changes)).await;
    witness.done(ann.replace(new())).await;
    witness.declared(&ann);
    let token = witness.accepted(ann.refresh_token()).await;
    assert_eq!(token.token.expose_secret(), "string");
    witness.done(ann.destroy()).await;
}

async fn sessions(witness: &Witness) {
    let app = witness.app();
    let filter = SessionFilter::new()
        .associated_id(UUID)
        .status(SessionStatus::Live)
        .search("x")
        .participants("1:10")
        .start_time("2026-11-01T00:00:00+02:00")
        .end_time("2026-11-24T00:00:00Z")
        .sort_by(SessionSort::MinutesConsumed)
        .sort_order(SortOrder::Ascending);
    witness.list(Session::all(&app).filter(filter)).await;
    let session = witness.one(Session::find(&app, UUID).include_breakout_rooms(true)).await;
    let session = app.session(session.id().as_str().replace("string", UUID));
    witness.one(session.chat()).await;
    witness.one(session.summary()).await;
    witness.accepted(session.summary().generate()).await;
    witness.one(session.transcript().format(TranscriptFormat::Vtt)).await;

    let filter = SessionParticipantFilter::new()
        .search("Ann")
        .sort_by(ParticipantSort::JoinedAt)
        .sort_order(SortOrder::Descending)
        .view(ParticipantView::Consolidated)
        .include_peer_events(true);
    witness.list(session.participants().filter(filter).all()).await;
    let person = session.participants().find(UUID).filters(PeerFilter::DeviceInfo).include_peer_events(true);
    witness.one(person).await;
    let peer = Session::find_participant_by_peer_id(&app, UUID).filters(PeerFilter::Events).include_peer_events(true);
    let peer = witness.one(peer).await;
    assert!(peer.extra().contains_key("peer_report"), "an exception that is none any more");
}

async fn livestream_sessions(witness: &Witness) {
    let app = witness.app();
    witness.list(app.session("any text").livestream_sessions().all()).await;
    witness.one(LivestreamSession::find(&app, "any text")).await;
}

#[tokio::test]
async fn every_call_is_one_that_the_document_allows() {
    let Some(witness) = Witness::call("every operation of the nine resources").await else { return };
    apps(&witness).await;
    meetings(&witness).await;
    participants(&witness).await;
    sessions(&witness).await;
    livestream_sessions(&witness).await;

    // Each operation was called, with each parameter and each member of its body at least once.
    let mut names: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let exchanges = witness.exchanges.lock().unwrap().clone();
    for Exchange { sent, .. } in &exchanges {
        let names = names.entry(witness.document.asked(sent).unwrap().id()).or_default();
        names.extend(sent.query().into_iter().map(|(key, _)| key.to_owned()));
        names.extend(sent.json().as_ref().and_then(Value::as_object).into_iter().flatten().map(|(key, _)| key.clone()));
    }
    let mut operations = 0;
    for operation in RESOURCES.iter().flat_map(|resource| resource.operations) {
        let documented = witness.document.operations().find(|it| Some(it.id()) == operation.id).unwrap();
        let Some(sent) = names.get(documented.id()) else { panic!("{} was not called", documented.id()) };
        for name in documented.query_names().into_iter().chain(documented.body_names()) {
            assert!(sent.contains(name), "{}: `{name}` was not sent", documented.id());
        }
        operations += 1;
    }
    assert_eq!((operations, names.len()), (26, 26));
}

#[tokio::test]
async fn the_mock_refuses_what_the_document_does_not_allow() {
    let Some(witness) = Witness::call("that the mock refuses anything at all").await else { return };
    let app = witness.app();
    let meeting = app.meeting(UUID);
    for error in [
        meeting.update(MeetingChanges::new().session_keep_alive_time_in_secs(5)).await.unwrap_err(),
        meeting.update(MeetingChanges::new().title(None)).await.unwrap_err(),
        Session::find(&app, "no uuid").await.unwrap_err(),
        app.sessions()
            .filter(SessionFilter::new().status(SessionStatus::Other("live".into())))
            .all()
            .await
            .unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Rejected, 422), "{error}");
        assert_eq!(error.errors().len(), 1);
        assert!(witness.last().violations.is_some());
    }
}

#[tokio::test]
async fn a_name_that_the_document_does_not_have_is_seen() {
    let Some(witness) = Witness::call("that a misspelt name is seen").await else { return };
    let app = witness.app();
    app.sessions().all().query(&[("stat", "LIVE")]).await.unwrap();
    assert_eq!(witness.document.unknown_names(&witness.last().sent), ["?stat"]);
    let body = json!({"titel": "x", "ai_config": {"transcription": {"keyword": []}}});
    app.post("meetings").body(&body).json::<Value>().await.unwrap();
    let unknown = witness.document.unknown_names(&witness.last().sent);
    assert_eq!(
        BTreeSet::from_iter(unknown),
        BTreeSet::from(["/titel".into(), "/ai_config/transcription/keyword".into()])
    );
}

#[tokio::test]
async fn errors_of_the_mock_are_read() {
    let Some(witness) = Witness::call("errors in the product's own form").await else { return };
    for (status, kind) in [
        (400, ErrorKind::Rejected),
        (404, ErrorKind::NotFound),
        (429, ErrorKind::RateLimited),
        (500, ErrorKind::Server),
        (503, ErrorKind::Server),
    ] {
        let request = Session::find(&witness.app(), UUID).header("prefer", &format!("code={status}"));
        let error = request.await.unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (kind, status));
        assert_eq!((error.code(), error.message()), (Some(0), Some("string")));
    }
}

#[tokio::test]
async fn invented_answers_are_read_or_refused_with_a_reason() {
    let Some(witness) = Witness::call("answers of invented data").await else { return };
    let app = witness.app();
    let mut read = 0;
    for _ in 0..25 {
        let invented = ("prefer", "dynamic=true");
        let answers = [
            Session::find(&app, UUID).header(invented.0, invented.1).await.map(|_| ()),
            app.sessions().page(1).header(invented.0, invented.1).await.map(|_| ()),
            app.session(UUID).participants().page(1).header(invented.0, invented.1).await.map(|_| ()),
            app.session(UUID).livestream_sessions().page(1).header(invented.0, invented.1).await.map(|_| ()),
            app.meeting(UUID).load().header(invented.0, invented.1).await.map(|_| ()),
        ];
        for answer in answers {
            match answer {
                Ok(()) => read += 1,
                Err(error) => {
                    let known = [ErrorKind::Unsuccessful, ErrorKind::Decode, ErrorKind::MissingPayload];
                    assert!(known.contains(&error.kind()), "{error}");
                    assert!(error.operation_id().is_some());
                }
            }
        }
    }
    assert!(read > 0);
}
