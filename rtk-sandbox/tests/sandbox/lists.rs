//! Apps, meetings, participants: how lists are paged and filtered, and what is in the seed.

use rtk_sandbox::Sandbox;
use serde_json::Value;

use crate::client::{Answer, Api, send};

async fn apps(api: &Api, rest: &str) -> Answer {
    send("GET", &api.kit(&format!("/apps{rest}")), Some("Bearer sandbox"), "").await
}

#[tokio::test]
async fn apps_are_listed_and_read() {
    let api = Api::start().await;
    let all = apps(&api, "").await;
    assert_eq!((all.status, all.paging()), (200, [1, 2, 2]));
    assert_eq!(all.ids()[0], api.sandbox.app_id());
    let one = apps(&api, &format!("/{}", api.sandbox.app_id())).await;
    assert_eq!(one.data(), &all.items()[0]);
    assert_eq!(apps(&api, "?search=EMPT").await.ids(), [all.ids()[1]]);
    assert_eq!(apps(&api, "?sort_order=DESC").await.ids(), [all.ids()[1], all.ids()[0]]);
    assert_eq!(apps(&api, "/unknown").await.refusal(), "No such app");
}

#[tokio::test]
async fn accounts_all_hold_the_same_apps() {
    let api = Api::start().await;
    let other = api.kit("/apps").replace("some-account", api.sandbox.account_id());
    assert_eq!(send("GET", &other, Some("Bearer sandbox"), "").await.body, apps(&api, "").await.body);
}

#[tokio::test]
async fn what_is_in_one_app_is_not_in_another() {
    let api = Api::start().await;
    let empty = apps(&api, "").await.ids()[1].to_owned();
    let in_empty = |rest: String| {
        let url = api.kit(&format!("/{empty}{rest}"));
        async move { send("GET", &url, Some("Bearer sandbox"), "").await }
    };
    let meetings = in_empty("/meetings".to_owned()).await;
    assert_eq!((meetings.items().len(), meetings.paging()), (0, [0, 0, 0]));
    let sessions = in_empty("/sessions".to_owned()).await;
    assert_eq!(sessions.data()["sessions"].as_array().unwrap().len(), 0);
    let meeting = api.get("/meetings").await.ids()[0].to_owned();
    assert_eq!(in_empty(format!("/meetings/{meeting}")).await.refusal(), "No such meeting");
    assert_eq!(in_empty(format!("/meetings/{meeting}/participants")).await.refusal(), "No such meeting");
    let unknown = send("GET", &api.kit("/unknown/meetings"), Some("Bearer sandbox"), "").await;
    assert_eq!((unknown.status, unknown.refusal()), (404, "No such app"));
}

#[tokio::test]
async fn meetings_in_a_list_lack_their_ai_config() {
    let api = Api::start().await;
    let all = api.get("/meetings").await;
    assert_eq!(all.paging(), [1, 7, 7]);
    assert!(all.items().iter().all(|meeting| meeting.get("ai_config").is_none()));
    let configured = api.get(&format!("/meetings/{}", all.ids()[6])).await;
    assert_eq!(configured.data()["ai_config"]["transcription"]["language"], "en-US");
    assert!(configured.data().get("title").is_none());
}

#[tokio::test]
async fn meetings_are_filtered() {
    let api = Api::start().await;
    let all = api.get("/meetings").await;
    let ids = all.ids();
    assert_eq!(api.get("/meetings?status=INACTIVE").await.ids(), [ids[5]]);
    assert_eq!(api.get("/meetings?status=ACTIVE").await.ids().len(), 6);
    assert_eq!(api.get("/meetings?search=STAND-up").await.ids(), [ids[0]]);
    assert_eq!(api.get(&format!("/meetings?search={}", ids[3])).await.ids(), [ids[3]]);
    let made = all.items()[2]["created_at"].as_str().unwrap();
    assert_eq!(api.get(&format!("/meetings?start_time={made}&end_time={made}")).await.ids(), [ids[2]]);
    assert_eq!(api.get(&format!("/meetings?start_time={made}&search=&status=")).await.ids(), ids[2..]);
    assert_eq!(api.get(&format!("/meetings?end_time={made}")).await.ids(), ids[..3]);
}

#[tokio::test]
async fn pages_add_up() {
    let api = Api::start().await;
    let all = api.get("/meetings").await;
    let mut ids = Vec::new();
    for (page, paging) in [(1, [1, 3, 7]), (2, [4, 6, 7]), (3, [7, 7, 7]), (4, [8, 7, 7])] {
        let answer = api.get(&format!("/meetings?page_no={page}&per_page=3")).await;
        assert_eq!(answer.paging(), paging);
        ids.extend(answer.ids().into_iter().map(str::to_owned));
    }
    assert_eq!(ids, all.ids());
    let first = api.get("/meetings?page_no=1&per_page=3").await;
    assert_eq!(api.get("/meetings?page_no=0&per_page=3").await.body, first.body);
}

#[tokio::test]
async fn wrong_values_in_a_query_are_refused() {
    let api = Api::start().await;
    for query in [
        "/meetings?page_no=x",
        "/meetings?per_page=-1",
        "/meetings?status=active",
        "/meetings?start_time=yesterday",
        "/sessions?sort_by=created_at",
        "/sessions?sort_order=DSC",
        "/sessions?participants=many",
        "/sessions?status=INACTIVE",
    ] {
        let answer = api.get(query).await;
        assert_eq!(answer.status, 400, "{query}");
        let name = query.split_once('?').and_then(|(_, query)| query.split_once('=')).unwrap().0;
        assert!(answer.refusal().starts_with(&format!("Query parameter `{name}` must be ")), "{answer:?}");
    }
    assert_eq!(api.get("/meetings?undocumented=1").await.status, 200);
}

#[tokio::test]
async fn participants_are_read_without_their_token() {
    let api = Api::start().await;
    let meetings = api.get("/meetings").await;
    let path = format!("/meetings/{}/participants", meetings.ids()[0]);
    let all = api.get(&path).await;
    assert_eq!(all.paging(), [1, 6, 6]);
    assert!(all.items().iter().all(|participant| participant.get("token").is_none()));
    let one = api.get(&format!("{path}/{}", all.ids()[1])).await;
    assert_eq!(one.data(), &all.items()[1]);
    assert_eq!(one.data()["name"], "Björn Åkesson");
    assert!(one.data()["picture"].is_null());
    assert_eq!(api.get(&format!("{path}/unknown")).await.refusal(), "No such participant");
    // A participant of one meeting is none of another.
    let elsewhere = format!("/meetings/{}/participants/{}", meetings.ids()[1], all.ids()[1]);
    assert_eq!(api.get(&elsewhere).await.status, 404);
}

#[tokio::test]
async fn one_seed_is_one_set_of_records() {
    async fn everything(sandbox: &Sandbox) -> Vec<Value> {
        let base = format!("{}/accounts/a/realtime/kit", sandbox.base_url());
        let mut bodies = Vec::new();
        for path in ["/apps".to_owned(), format!("/{}/meetings", sandbox.app_id())] {
            bodies.push(send("GET", &format!("{base}{path}"), Some("Bearer sandbox"), "").await.body);
        }
        let sessions = format!("{base}/{}/sessions?per_page=100", sandbox.app_id());
        let sessions = send("GET", &sessions, Some("Bearer sandbox"), "").await.body;
        for session in sessions["data"]["sessions"].as_array().unwrap() {
            let id = session["id"].as_str().unwrap();
            let people = format!("{base}/{}/sessions/{id}/participants?include_peer_events=true", sandbox.app_id());
            bodies.push(send("GET", &people, Some("Bearer sandbox"), "").await.body);
        }
        bodies.push(sessions);
        let new = format!("{base}/{}/meetings", sandbox.app_id());
        bodies.push(send("POST", &new, Some("Bearer sandbox"), "").await.body);
        bodies
    }
    let one = everything(&Sandbox::start().await.unwrap()).await;
    let same = everything(&Sandbox::builder().seed(1).start().await.unwrap()).await;
    let other = everything(&Sandbox::builder().seed(2).start().await.unwrap()).await;
    assert_eq!(one, same);
    assert!(one.iter().zip(&other).all(|(one, other)| one != other));
}
