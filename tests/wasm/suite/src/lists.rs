//! Lists.

use std::collections::HashSet;

use futures_util::{StreamExt as _, TryStreamExt as _};
use rtk::realtime_kit::*;
use wasm_bindgen::prelude::*;

use crate::support::{app, builder};

#[wasm_bindgen]
pub async fn list_follows_every_page() {
    let app = app(&builder().build().unwrap()).await;
    let first = app.sessions().page(1).per_page(10).await.unwrap();
    assert_eq!(first.items.len(), 10);
    let total = first.total.unwrap();
    assert!(total > 20, "{total}: the list has at least three pages");

    let all = app.sessions().stream().per_page(10).try_collect::<Vec<_>>().await.unwrap();
    let ids: HashSet<String> = all.iter().map(|session| session.id().to_string()).collect();
    assert_eq!(ids.len() as u64, total);
}

#[wasm_bindgen]
pub async fn list_fetches_pages_at_once_and_in_order() {
    let app = app(&builder().build().unwrap()).await;
    let one_by_one = app.sessions().stream().per_page(5).try_collect::<Vec<_>>().await.unwrap();
    let at_once: Vec<_> = app.sessions().stream().per_page(5).concurrency(4).try_collect().await.unwrap();
    let ids = |list: &[rtk::Record<Session>]| list.iter().map(|it| it.id().to_string()).collect::<Vec<_>>();
    assert_eq!(ids(&one_by_one), ids(&at_once));
}

#[wasm_bindgen]
pub async fn list_with_a_filter_holds_what_matches() {
    let app = app(&builder().build().unwrap()).await;
    let live = app.sessions().filter(SessionFilter::new().status(SessionStatus::Live)).all().await.unwrap();
    assert!(!live.is_empty());
    assert!(live.iter().all(|session| session.status == Some(SessionStatus::Live)));
    let mut stream = app.sessions().filter(SessionFilter::new().status(SessionStatus::Ended)).stream();
    assert_eq!(stream.next().await.unwrap().unwrap().status, Some(SessionStatus::Ended));
}
