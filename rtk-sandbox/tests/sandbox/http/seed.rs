//! The seeded records.

use rtk_sandbox::Sandbox;
use serde_json::Value;

use crate::support::http::send;

#[tokio::test]
async fn equal_seeds_give_equal_records() {
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
