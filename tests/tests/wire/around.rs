//! Escape hatch and environment.

use super::*;

#[tokio::test]
async fn any_path_inside_a_scope_can_be_asked_for() {
    let (sent, report) = sent(json!({"minutes": 3}), async |app| {
        app.get("/analytics/day wise").query(&[("start_date", "2026-11-01")]).json::<Value>().await
    })
    .await;
    assert_eq!(sent.line(), "GET app-1/analytics/day%20wise?start_date=2026-11-01");
    assert_eq!(report, json!({"minutes": 3}));
    let (sent, raw) = self::sent(json!({}), async |app| app.session("s").put("x/y").body(&json!({"a": 1})).await).await;
    assert_eq!((sent.line().as_str(), sent.json()), ("PUT app-1/sessions/s/x/y", Some(json!({"a": 1}))));
    assert_eq!(sent.header("content-type"), Some("application/json"));
    assert_eq!(raw.status(), 200);
}

#[tokio::test]
async fn a_raw_answer_is_one_whatever_its_status() {
    let server = Server::always(Reply::new(404, &[("cf-ray", "ray-1")], "<html>")).await;
    let raw = Session::find(&server.app(), "sess-1").send_raw().await.unwrap();
    assert_eq!((raw.status().as_u16(), &raw.bytes()[..]), (404, &b"<html>"[..]));
    assert_eq!(raw.headers().get("cf-ray").unwrap(), "ray-1");
}

#[test]
fn the_environment_names_the_app() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let server = runtime.block_on(Server::always(Reply::data(&json!({"sessions": []}))));
    let url = server.url();
    let variables = [
        ("CLOUDFLARE_API_TOKEN", TOKEN),
        ("CLOUDFLARE_ACCOUNT_ID", "acc-7"),
        ("CLOUDFLARE_APP_ID", "app-7"),
        ("CLOUDFLARE_BASE_URL", url.as_str()),
    ];
    let outside = in_environment("around::the_environment_names_the_app", &variables, || {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async { App::from_env().unwrap().sessions().all().await.unwrap() });
    });
    if outside {
        let sent = server.only();
        assert_eq!(sent.target, "/client/v4/accounts/acc-7/realtime/kit/app-7/sessions");
        assert_eq!(sent.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    }
}

#[test]
fn an_environment_that_names_no_app_is_told_what_it_lacks() {
    let variables = [("CLOUDFLARE_API_TOKEN", TOKEN), ("CLOUDFLARE_ACCOUNT_ID", "")];
    in_environment("around::an_environment_that_names_no_app_is_told_what_it_lacks", &variables, || {
        let error = App::from_env().unwrap_err();
        assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::MissingEnvironment, false));
        let told = error.to_string();
        assert!(told.contains("CLOUDFLARE_ACCOUNT_ID") && told.contains("CLOUDFLARE_APP_ID"), "{told}");
    });
}

#[test]
fn the_builder_beats_the_environment() {
    let variables = [("CLOUDFLARE_API_TOKEN", "of-the-environment"), ("CLOUDFLARE_BASE_URL", "https://example.com")];
    in_environment("around::the_builder_beats_the_environment", &variables, || {
        assert_eq!(rtk::Client::from_env().unwrap().base_url(), "https://example.com");
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let sent = runtime.block_on(async {
            let server = Server::always(Reply::data(&json!({"id": "s"}))).await;
            Session::find(&server.app(), "s").await.unwrap();
            server.only()
        });
        assert_eq!(sent.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    });
}
