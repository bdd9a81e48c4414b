//! Reading sessions and the resources nested in them.

use serde_json::Value;

use crate::support::http::{Api, Response, offsets};

fn sessions(response: &Response) -> &[Value] {
    response.data()["sessions"].as_array().unwrap()
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap()
}

/// Returns every seeded session.
async fn all(api: &Api) -> Vec<Value> {
    sessions(&api.get("/sessions?per_page=100").await).to_vec()
}

#[tokio::test]
async fn sessions_fill_two_pages_of_the_default_size() {
    let api = Api::start().await;
    let first = api.get("/sessions").await;
    assert_eq!((sessions(&first).len(), first.paging()), (20, [1, 20, 27]));
    let second = api.get("/sessions?page_no=2").await;
    assert_eq!((sessions(&second).len(), second.paging()), (7, [21, 27, 27]));
    assert!(first.data().get("paging").is_none());
}

#[tokio::test]
async fn sessions_are_filtered() {
    let api = Api::start().await;
    let all = all(&api).await;
    let count = |rest: String| {
        let api = &api;
        async move { sessions(&api.get(&format!("/sessions?per_page=100&{rest}")).await).len() }
    };
    assert_eq!(count("status=ENDED".to_owned()).await, 26);
    assert_eq!(count("status=LIVE".to_owned()).await, 1);

    let meeting = text(&all[1], "associated_id");
    let of_meeting = all.iter().filter(|session| session["associated_id"] == meeting).count();
    assert!((5..=6).contains(&of_meeting));
    assert_eq!(count(format!("associated_id={meeting}")).await, of_meeting);
    assert_eq!(count(format!("search={meeting}")).await, of_meeting);
    assert_eq!(count("search=design+review".to_owned()).await, of_meeting);
    assert_eq!(count(format!("search={}", text(&all[7], "id"))).await, 1);

    let started = text(&all[7], "started_at");
    assert_eq!(count(format!("start_time={started}")).await, 20);
    assert_eq!(count(format!("end_time={started}")).await, 8);
    assert_eq!(count(format!("start_time={started}&end_time={started}")).await, 1);

    let size = |session: &&Value| session["max_concurrent_participants"].as_u64().unwrap();
    for (range, least, most) in [("2:2", 2, 2), ("3:5", 3, 5), ("1:10", 1, 10), ("5:", 5, 99), (":3", 0, 3)] {
        let expected = all.iter().filter(|session| (least..=most).contains(&size(session))).count();
        assert_eq!(count(format!("participants={range}")).await, expected, "{range}");
    }
    assert_eq!(count("participants=7:9".to_owned()).await, 0);
}

#[tokio::test]
async fn sessions_are_sorted() {
    let api = Api::start().await;
    let all = all(&api).await;
    let sorted = |rest: &'static str| {
        let api = &api;
        async move { sessions(&api.get(&format!("/sessions?per_page=100&{rest}")).await).to_vec() }
    };
    let reversed: Vec<Value> = all.iter().rev().cloned().collect();
    assert_eq!(sorted("sort_by=createdAt").await, all);
    assert_eq!(sorted("sort_by=createdAt&sort_order=DESC").await, reversed);
    assert_eq!(sorted("sort_order=DESC").await, reversed);
    let minutes: Vec<f64> = sorted("sort_by=minutesConsumed")
        .await
        .iter()
        .map(|session| session["minutes_consumed"].as_f64().unwrap())
        .collect();
    assert!(minutes.is_sorted(), "{minutes:?}");
    let first = &sorted("sort_by=minutesConsumed&sort_order=DESC").await[0];
    assert_eq!(first["minutes_consumed"], minutes[26]);
}

#[tokio::test]
async fn breakout_rooms_are_returned_on_request() {
    let api = Api::start().await;
    let all = all(&api).await;
    assert!(all.iter().all(|session| session.get("breakout_rooms").is_none()));
    let path = format!("/sessions/{}", text(&all[3], "id"));
    assert_eq!(api.get(&path).await.data(), &all[3]);
    let whole = api.get(&format!("{path}?include_breakout_rooms=true")).await;
    let rooms = whole.data()["breakout_rooms"].as_array().unwrap();
    assert_eq!(rooms.len(), 2);
    assert_eq!(rooms[0]["status"], "ENDED");
    assert_eq!(api.get("/sessions/unknown").await.error_message(), "No such session");
}

#[tokio::test]
async fn session_participants_have_their_paging_inside_data() {
    let api = Api::start().await;
    let all = all(&api).await;
    for session in &all {
        let response = api.get(&format!("/sessions/{}/participants", text(session, "id"))).await;
        let people = response.data()["participants"].as_array().unwrap();
        let count = session["max_concurrent_participants"].as_u64().unwrap();
        assert_eq!(offsets(&response.data()["paging"]), [1, count, count]);
        assert_eq!(u64::try_from(people.len()).unwrap(), count);
        assert!(response.body.get("paging").is_none());
        let minutes: f64 = people.iter().map(|person| person["duration"].as_f64().unwrap()).sum();
        assert_eq!(session["minutes_consumed"], minutes);
        let live = session["status"] == "LIVE";
        for person in people {
            assert_eq!(person.get("left_at").is_none(), live);
            for hidden in ["peer_events", "peer_report", "breakout_minutes", "token"] {
                assert!(person.get(hidden).is_none(), "{hidden}");
            }
        }
        assert_eq!(session.get("ended_at").is_none(), live);
    }
}

#[tokio::test]
async fn session_participants_are_searched_sorted_and_paged() {
    let api = Api::start().await;
    let all = all(&api).await;
    let largest = all.iter().max_by_key(|session| session["max_concurrent_participants"].as_u64()).unwrap();
    let path = format!("/sessions/{}/participants", text(largest, "id"));
    let people = |rest: String| {
        let (api, path) = (&api, &path);
        async move { api.get(&format!("{path}{rest}")).await.data()["participants"].as_array().unwrap().clone() }
    };
    let raw = people(String::new()).await;
    assert!(raw.len() > 3);
    for key in ["id", "custom_participant_id"] {
        assert_eq!(people(format!("?search={}", text(&raw[1], key))).await, [raw[1].clone()]);
    }
    let durations =
        |people: &[Value]| -> Vec<f64> { people.iter().map(|person| person["duration"].as_f64().unwrap()).collect() };
    assert!(durations(&people("?sort_by=duration".to_owned()).await).is_sorted());
    let longest = people("?sort_by=duration&sort_order=DESC&per_page=1".to_owned()).await;
    assert_eq!(longest.len(), 1);
    assert_eq!(longest[0]["duration"], durations(&raw).into_iter().fold(0.0, f64::max));
    let joined = people("?sort_by=joinedAt".to_owned()).await;
    assert!(joined.iter().map(|person| text(person, "joined_at")).is_sorted());
}

#[tokio::test]
async fn consolidated_view_adds_breakout_rooms() {
    let api = Api::start().await;
    let all = all(&api).await;
    for (index, more) in [(3, 5.0), (4, 0.0)] {
        let path = format!("/sessions/{}/participants", text(&all[index], "id"));
        let duration = |response: Response| response.data()["participants"][0]["duration"].as_f64().unwrap();
        let raw = duration(api.get(&format!("{path}?view=raw")).await);
        assert_eq!(duration(api.get(&path).await).to_bits(), raw.to_bits());
        let consolidated = duration(api.get(&format!("{path}?view=consolidated")).await);
        assert_eq!(consolidated.to_bits(), (raw + more).to_bits());
    }
    let response = api.get(&format!("/sessions/{}/participants?view=both", text(&all[0], "id"))).await;
    assert_eq!(response.status, 400);
}

#[tokio::test]
async fn session_participant_is_found_by_peer_id() {
    let api = Api::start().await;
    let all = all(&api).await;
    let path = format!("/sessions/{}/participants", text(&all[0], "id"));
    let response = api.get(&format!("{path}?include_peer_events=true")).await;
    let person = &response.data()["participants"][0];
    let events = person["peer_events"].as_array().unwrap();
    assert_eq!(events.len(), 6, "two devices");
    assert_ne!(events[0]["peer_id"], events[3]["peer_id"]);

    for event in events {
        let path = format!("/sessions/peer-report/{}", text(event, "peer_id"));
        let found = api.get(&path).await;
        let found = &found.data()["participant"];
        assert_eq!(found["id"], person["id"]);
        assert_eq!(found["session_id"], all[0]["id"]);
        assert_eq!(found["role"], person["preset_name"]);
        assert!(found.get("preset_name").is_none() && found.get("peer_events").is_none());
        assert_eq!(found["peer_report"]["quality"]["audio_producer_cumulative"]["quality_mos"]["avg"], 4);
        let whole = api.get(&format!("{path}?include_peer_events=true&filters=device_info")).await;
        let whole = &whole.data()["participant"];
        assert_eq!(whole["peer_events"], person["peer_events"]);
        assert_eq!(whole["peer_report"]["metadata"].as_object().unwrap().len(), 1);
        assert!(whole["peer_report"]["metadata"]["device_info"]["cpus"].is_u64());
        assert!(whole["peer_report"].get("quality").is_none());
        assert_eq!(api.get(&format!("{path}?filters=everything")).await.status, 400);
    }
    let quality =
        api.get(&format!("/sessions/peer-report/{}?filters=quality_stats", text(&events[0], "peer_id"))).await;
    assert_eq!(quality.data()["participant"]["peer_report"].as_object().unwrap().len(), 1);

    let one = api.get(&format!("{path}/{}?include_peer_events=true", text(person, "id"))).await;
    assert_eq!(&one.data()["participant"], person);
    let thin = api.get(&format!("{path}/{}", text(person, "id"))).await;
    assert!(thin.data()["participant"].get("peer_events").is_none());
    assert_eq!(api.get(&format!("{path}/unknown")).await.error_message(), "No such participant");
}

#[tokio::test]
async fn ended_session_has_downloads() {
    let api = Api::start().await;
    let all = all(&api).await;
    let id = text(&all[0], "id");
    let chat = api.get(&format!("/sessions/{id}/chat")).await;
    assert!(text(chat.data(), "chat_download_url").contains(&format!("/chat/{id}.csv?expires=")));
    assert!(text(chat.data(), "chat_download_url_expiry").ends_with(":00:00Z"));

    let summary = api.get(&format!("/sessions/{id}/summary")).await;
    assert_eq!(summary.data()["sessionId"], id);
    let keys: Vec<&String> = summary.data().as_object().unwrap().keys().collect();
    assert_eq!(keys, ["sessionId", "summaryDownloadUrl", "summaryDownloadUrlExpiry"]);
    let job = api.send("POST", &format!("/sessions/{id}/summary"), "").await;
    assert_eq!((job.status, &job.data()["session_id"]), (200, &all[0]["id"]));
    assert!(job.data()["status"].is_string());

    let transcript = api.get(&format!("/sessions/{id}/transcript")).await;
    assert_eq!(transcript.data()["sessionId"], id);
    for (query, format) in [("", "CSV"), ("SRT", "SRT"), ("VTT", "VTT"), ("JSON", "JSON"), ("CSV", "CSV")] {
        let response = api.get(&format!("/sessions/{id}/transcript?format={query}")).await;
        let url = text(response.data(), "transcript_download_url");
        assert!(url.contains(&format!("/transcript/{id}.{}?", format.to_lowercase())), "{url}");
    }
    assert_eq!(api.get(&format!("/sessions/{id}/transcript?format=TXT")).await.status, 400);
}

#[tokio::test]
async fn summary_can_be_generated() {
    let api = Api::start().await;
    let path = format!("/sessions/{}/summary", text(&all(&api).await[1], "id"));
    assert_eq!(api.get(&path).await.status, 404);
    assert_eq!(api.send("POST", &path, "").await.status, 200);
    assert_eq!(api.get(&path).await.status, 200);
}

#[tokio::test]
async fn live_session_has_no_downloads() {
    let api = Api::start().await;
    let live = api.get("/sessions?status=LIVE").await;
    let live = &sessions(&live)[0];
    assert_eq!(live["live_participants"], live["max_concurrent_participants"]);
    for (method, what) in [("GET", "chat"), ("GET", "summary"), ("GET", "transcript"), ("POST", "summary")] {
        let response = api.send(method, &format!("/sessions/{}/{what}", text(live, "id")), "").await;
        assert_eq!(response.status, 404, "{what}");
        assert!(response.error_message().starts_with("No such "));
    }
}

#[tokio::test]
async fn livestream_sessions_are_one_object_or_a_list() {
    let api = Api::start().await;
    let all = all(&api).await;
    let path = |index: usize| format!("/sessions/{}/livestream-sessions", text(&all[index], "id"));

    let one = api.get(&path(5)).await;
    assert_eq!(offsets(&one.data()["paging"]), [1, 1, 1]);
    assert!(one.body.get("paging").is_none());
    assert!(one.data()["invoked_time"].is_string() && one.data().get("started_time").is_none());

    let detail = api.get(&format!("/livestreams/sessions/{}", text(one.data(), "id"))).await;
    assert_eq!(detail.data()["livestream_id"], one.data()["livestream_id"]);
    assert!(detail.data()["started_time"].is_string() && detail.data().get("invoked_time").is_none());
    assert!(detail.data().get("paging").is_none());

    let two = api.get(&path(6)).await;
    assert_eq!((two.items().len(), two.paging()), (2, [1, 2, 2]));
    let none = api.get(&path(0)).await;
    assert_eq!((none.items().len(), none.paging()), (0, [0, 0, 0]));
    assert_eq!(api.get("/livestreams/sessions/unknown").await.error_message(), "No such livestream session");
}
