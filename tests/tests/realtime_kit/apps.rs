//! Apps.

use super::*;

#[tokio::test]
async fn app_is_created_under_another_key_than_it_is_found() {
    let server = Server::routes([
        ("POST apps", json!({"app": {"id": "app-9", "name": "Demo"}})),
        ("GET apps/app-9", json!({"id": "app-9", "name": "Demo"})),
        ("GET apps", json!([{"id": "app-9"}])),
        ("GET app-9/meetings", json!([])),
    ])
    .await;
    let account = server.client().account("acc-1");
    let mut app = App::create(&account, NewApp::new("Demo")).await.unwrap();
    assert_eq!(server.only().json(), Some(json!({"name": "Demo"})));
    assert_eq!((app.id().as_str(), app.name.as_deref()), ("app-9", Some("Demo")));
    app.reload().await.unwrap();
    assert_eq!(account.apps().all().await.unwrap(), [app.clone()]);
    assert!(app.meetings().all().await.unwrap().is_empty());
    assert_eq!(server.lines(), ["POST apps", "GET apps/app-9", "GET apps", "GET app-9/meetings"]);
}
