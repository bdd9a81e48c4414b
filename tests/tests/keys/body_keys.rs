//! `body(key = Type)`: bodies that are typed in place.

use rtk::descriptor::BodyKind;

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/deployments",
    read_only,
    put(stop(version_id) = "", body(version_id = Id<Version>, action = "stop", note = String), returns = Self),
    put(label = "label", body(label = Option<String>, tags = Vec<String>, secret = Secret)),
    post(roll(step, percent) = "roll/{step}", query(dry = bool), headers(if_match = String), body(percent = f64, r#type(wire = "kind") = String)),
    delete(prune = "old", on = collection, body(days = u32, window = Window)),
)]
struct Deployment {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/versions", read_only)]
struct Version {
    id: Id<Self>,
}

#[derive(Debug, Clone, Nested)]
struct Window {
    from: Option<u32>,
    to: Option<u32>,
}

fn deployment(canned: &Canned) -> Scope<Deployment> {
    canned.account.deployment("d")
}

#[tokio::test]
async fn body_keys_are_arguments_or_setters_beside_constants() {
    let canned = Canned::results([r#"{"id":"d"}"#]);
    let version = Id::<Version>::new("v-1");
    let stopped = deployment(&canned).stop(&version).await.unwrap();
    assert_eq!(stopped.id().as_str(), "d");
    deployment(&canned).stop("v-2").note("too slow").await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            r#"PUT /accounts/a/deployments/d {"action":"stop","version_id":"v-1"}"#,
            r#"PUT /accounts/a/deployments/d {"action":"stop","note":"too slow","version_id":"v-2"}"#,
        ]
    );
}

#[tokio::test]
async fn body_key_that_is_not_set_is_not_sent_and_none_is_null() {
    let canned = Canned::results(["null"]);
    deployment(&canned).label().await.unwrap();
    deployment(&canned).label().label(None).tags(Vec::<String>::new()).await.unwrap();
    deployment(&canned).label().label("blue").tags(["a", "b"]).secret("s3cret").await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            "PUT /accounts/a/deployments/d/label {}",
            r#"PUT /accounts/a/deployments/d/label {"label":null,"tags":[]}"#,
            r#"PUT /accounts/a/deployments/d/label {"label":"blue","secret":"s3cret","tags":["a","b"]}"#,
        ]
    );
}

#[tokio::test]
async fn body_keys_stand_beside_other_parameters() {
    let canned = Canned::results(["null"]);
    Deployment::roll(&canned.account, "next", 12.5).dry(true).r#type("slow").if_match("e").await.unwrap();
    let window = Window::new().from(7_u32);
    Deployment::prune(&canned.account).window(window).body_key("extra", &1).await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            r#"POST /accounts/a/deployments/roll/next?dry=true {"kind":"slow","percent":12.5}"#,
            r#"DELETE /accounts/a/deployments/old {"extra":1,"window":{"from":7}}"#,
        ]
    );
}

#[tokio::test]
async fn body_key_that_cannot_be_written_is_an_error_before_anything_is_sent() {
    let canned = Canned::results(["null"]);
    let error = Deployment::roll(&canned.account, "next", f64::NAN).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("`percent`"), "{error}");
    assert_eq!(canned.sent(), [""; 0]);
}

#[test]
fn body_keys_are_in_the_descriptor() {
    let stop = Deployment::DESCRIPTOR.operation("stop").unwrap();
    assert_eq!(stop.body, BodyKind::Keys);
    let keys: Vec<_> = stop.body_keys.iter().map(|it| (it.name, it.wire, it.ty, it.required)).collect();
    assert_eq!(keys, [("version_id", "version_id", "Id<Version>", true), ("note", "note", "String", false)]);
    assert_eq!(stop.constants.len(), 1);
    assert!(stop.query.is_empty());
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/jobs",
    rename_all(request = "camelCase", query = "PascalCase"),
    only(),
    post(start = "", body(max_seconds = u32, run_now(wire = "run_now") = true, dry_run_only = false), query(job_kind = String)),
)]
struct Job {
    id: Id<Self>,
}

#[tokio::test]
async fn body_keys_have_the_case_of_requests() {
    let canned = Canned::results(["null"]);
    canned.account.job("j").start().max_seconds(5_u32).job_kind("nightly").await.unwrap();
    assert_eq!(
        canned.sent(),
        [r#"POST /accounts/a/jobs/j?JobKind=nightly {"dryRunOnly":false,"maxSeconds":5,"run_now":true}"#]
    );
}
