//! Credentials, routes and limits, which are checked before an operation is carried out.

use std::collections::HashSet;
use std::time::Duration;

use rtk_sandbox::Sandbox;
use serde_json::json;
use tokio::net::TcpStream;

use crate::support::http::{Api, send};

#[tokio::test]
async fn credentials_are_checked_first() {
    let api = Api::start().await;
    for authorization in [None, Some("Bearer wrong"), Some("Bearer "), Some("sandbox"), Some("Basic sandbox")] {
        for path in ["/apps", "/nothing/at/all"] {
            let response = send("GET", &api.kit(path), authorization, "").await;
            assert_eq!(response.status, 401, "{authorization:?}");
            let error = json!({ "code": 10000, "message": "Authentication error" });
            assert_eq!(response.body, json!({ "success": false, "errors": [error], "messages": [], "result": null }));
        }
    }
    assert_eq!(send("GET", &api.kit("/apps"), Some("bearer sandbox"), "").await.status, 200);
}

#[tokio::test]
async fn token_is_configurable() {
    let sandbox = Sandbox::builder().token("secret").start().await.unwrap();
    let url = format!("{}/accounts/a/realtime/kit/apps", sandbox.base_url());
    assert_eq!(send("GET", &url, Some("Bearer secret"), "").await.status, 200);
    assert_eq!(send("GET", &url, Some("Bearer sandbox"), "").await.status, 401);
}

#[tokio::test]
async fn unknown_routes_have_two_errors() {
    let api = Api::start().await;
    let below = ["", "/", "/apps/", "//meetings", "/app/sessions/s/c/h/a/t", "/app/nothing"];
    let elsewhere = ["/zones", "", "/"];
    let urls = below.iter().map(|path| api.kit(path));
    for url in urls.chain(elsewhere.iter().map(|path| format!("{}{path}", api.sandbox.base_url()))) {
        let response = send("GET", &url, Some("Bearer sandbox"), "").await;
        assert_eq!(response.status, 404, "{url}");
        let codes: Vec<&serde_json::Value> =
            response.body["errors"].as_array().unwrap().iter().map(|error| &error["code"]).collect();
        assert_eq!(codes, [7003, 7000]);
        let message = response.body["errors"][0]["message"].as_str().unwrap();
        assert!(message.starts_with("Could not route to /client/v4"), "{message}");
        assert!(message.ends_with(", perhaps your object identifier is invalid?"), "{message}");
        assert_eq!(response.body["errors"][1]["message"], "No route for that URI");
        assert_eq!(response.body["success"], false);
        assert!(response.body["result"].is_null());
    }
    let outside = api.sandbox.base_url().replace("/client/v4", "/client/v4accounts/a/realtime/kit/apps");
    assert_eq!(send("GET", &outside, Some("Bearer sandbox"), "").await.status, 404);
}

#[tokio::test]
async fn other_methods_are_not_allowed() {
    let api = Api::start().await;
    for (method, path, allow) in [
        ("DELETE", "/meetings/m", "GET, PATCH, PUT"),
        ("POST", "/sessions", "GET"),
        ("PATCH", "/sessions/s", "GET"),
        ("PUT", "/sessions/s/summary", "GET, POST"),
        ("GET", "/meetings/m/participants/p/token", "POST"),
        ("DELETE", "/sessions/peer-report/p", "GET"),
    ] {
        let response = api.send(method, path, "").await;
        assert_eq!(response.status, 405, "{method} {path}");
        assert_eq!(response.body["errors"][0]["code"], 10405);
        assert_eq!(response.body["errors"].as_array().unwrap().len(), 1);
        let mut methods: Vec<&str> = response.header("allow").unwrap().split(", ").collect();
        methods.sort_unstable();
        assert_eq!(methods.join(", "), allow, "{path}");
    }
}

#[tokio::test]
async fn every_response_has_a_ray_and_a_content_type() {
    let api = Api::start().await;
    let mut rays = HashSet::new();
    for (path, authorization) in [
        ("/apps", Some("Bearer sandbox")),
        ("/apps", None),
        ("/apps/unknown", Some("Bearer sandbox")),
        ("/x/y/z", Some("Bearer sandbox")),
    ] {
        let response = send("GET", &api.kit(path), authorization, "").await;
        assert_eq!(response.header("content-type"), Some("application/json"));
        let ray = response.header("cf-ray").unwrap();
        assert!(ray.len() == 16 && ray.bytes().all(|byte| byte.is_ascii_hexdigit()), "{ray}");
        rays.insert(ray.to_owned());
    }
    assert_eq!(rays.len(), 4);
}

#[tokio::test]
async fn literal_segments_beat_placeholders() {
    let api = Api::start().await;
    assert_eq!(api.get("/sessions/peer-report/nobody").await.error_message(), "No such peer");
    assert_eq!(api.get("/sessions/peer-report/chat").await.error_message(), "No such peer");
    assert_eq!(api.get("/sessions/peer-report").await.error_message(), "No such session");
    assert_eq!(api.get("/sessions/nobody/chat").await.error_message(), "No such session");
    let response = send("GET", &api.kit("/apps/meetings"), Some("Bearer sandbox"), "").await;
    assert_eq!(response.error_message(), "No such app");
}

#[tokio::test]
async fn ids_are_decoded() {
    let api = Api::start().await;
    let id = api.get("/meetings").await.ids()[0].to_owned();
    let encoded = id.replace('-', "%2D");
    assert_eq!(api.get(&format!("/meetings/{encoded}")).await.data()["id"], id);
    assert_eq!(api.get(&format!("/%6deetings/{id}")).await.data()["id"], id);
    // An encoded slash does not separate segments: this is an unknown meeting rather than an unknown route.
    assert_eq!(api.get("/meetings/a%2Fb%20%F0%9F%A6%80").await.error_message(), "No such meeting");
}

#[tokio::test]
async fn body_size_is_limited() {
    let api = Api::start().await;
    let response = api.send("POST", "/meetings", &"x".repeat((1 << 20) + 1)).await;
    assert_eq!((response.status, response.error_message()), (413, "The body is too large or incomplete"));
}

#[tokio::test]
async fn start_requires_a_loopback_address() {
    let error = Sandbox::builder().listen(([0, 0, 0, 0], 0)).start().await.unwrap_err();
    assert!(error.to_string().contains("loopback"), "{error}");
}

#[tokio::test]
async fn drop_stops_the_server() {
    let api = Api::start().await;
    let host = api.kit("").split('/').nth(2).unwrap().to_owned();
    TcpStream::connect(&host).await.unwrap();
    drop(api);
    for _ in 0..100 {
        if TcpStream::connect(&host).await.is_err() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{host} still listens");
}
