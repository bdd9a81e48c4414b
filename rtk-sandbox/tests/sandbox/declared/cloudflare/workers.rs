//! Workers.

use rtk::Multipart;
use rtk_cloudflare::workers::*;
use rtk_sandbox::{Builder, Sandbox};
use serde_json::json;

use crate::support::declared::{Fixture, failure, failure_of};

fn workers() -> Builder {
    let resources = [
        Script::DESCRIPTOR,
        ScriptSecret::DESCRIPTOR,
        Subdomain::DESCRIPTOR,
        Schedule::DESCRIPTOR,
        Deployment::DESCRIPTOR,
        Tail::DESCRIPTOR,
        Version::DESCRIPTOR,
        ScriptSettings::DESCRIPTOR,
        Settings::DESCRIPTOR,
        FoundScript::DESCRIPTOR,
    ];
    // An upload is a multipart form, whose contents are dropped; the script is created.
    Sandbox::builder().serve_all(resources).answer::<Script>("upload", |request| request.keep(json!({})))
}

async fn fixture() -> (Fixture, rtk::Record<Script>) {
    let fixture = Fixture::of(workers()).await;
    let form = Multipart::new().json("metadata", &json!({"main_module": "a.js"}));
    let script = fixture.account.script("hello").upload(form).await.unwrap();
    (fixture, script)
}

#[tokio::test]
async fn scripts_are_uploaded_and_deleted() {
    let (fixture, script) = fixture().await;
    assert_eq!(script.id, "hello");
    assert_eq!(fixture.account.scripts().all().await.unwrap().len(), 1);
    assert_eq!(
        failure_of(fixture.account.script("none").secrets().all().await),
        failure(404, "No such Script: `none`")
    );
    script.destroy().force(true).await.unwrap();
    assert!(fixture.account.scripts().all().await.unwrap().is_empty());
    fixture.sandbox.insert::<FoundScript>(&[("account_id", "acc-1")], json!({"script_name": "hello"})).unwrap();
    assert_eq!(fixture.account.found_scripts().all().await.unwrap()[0].script_name, "hello");
}

#[tokio::test]
async fn secrets_are_replaced_and_not_returned() {
    let (_stage, script) = fixture().await;
    for text in ["s3cret", "another"] {
        let new = NewScriptSecret::new("API_KEY", SecretType::SecretText).text(text);
        let secret = script.secrets().create(new).await.unwrap();
        assert!(secret.text.is_none());
    }
    assert_eq!(script.secrets().all().await.unwrap().len(), 1, "a PUT replaces the secret");
    let secret = script.secrets().find("API_KEY").await.unwrap();
    assert_eq!(secret.r#type, SecretType::SecretText);
    secret.destroy().await.unwrap();
    assert!(script.secrets().all().await.unwrap().is_empty());
}

#[tokio::test]
async fn deployments_belong_to_a_script() {
    let (_stage, script) = fixture().await;
    let shares = vec![DeployedVersion::new(100.0, "version-1")];
    let new = NewDeployment::new(DeploymentStrategy::Percentage, shares.clone()).force(true);
    let made = script.deployments().create(new).await.unwrap();
    assert_eq!((made.source.as_str(), &made.versions), ("sandbox-source", &shares));
    assert_eq!(script.deployments().find(&made.id).await.unwrap().created_on, made.created_on);
    assert_eq!(script.deployments().all().await.unwrap().len(), 1);
    made.destroy().await.unwrap();
    assert!(script.deployments().all().await.unwrap().is_empty());
}

#[tokio::test]
async fn tails_are_returned_as_one_or_many() {
    let (_stage, script) = fixture().await;
    let first = script.tails().create(NewTail::new()).await.unwrap();
    assert_eq!(script.tails().all().await.unwrap()[0].url, first.url);
    script.tails().create(NewTail::new()).await.unwrap();
    assert_eq!(script.tails().all().await.unwrap().len(), 2);
    first.destroy().await.unwrap();
    assert_eq!(script.tails().all().await.unwrap().len(), 1);
}

#[tokio::test]
async fn script_singletons() {
    let (fixture, script) = fixture().await;
    Subdomain::create(&script, NewSubdomain::new(true)).await.unwrap();
    let subdomain = script.subdomain().await.unwrap();
    assert_eq!((subdomain.enabled, subdomain.previews_enabled), (true, false));
    assert_eq!(failure_of(script.subdomain().disable().await).0, 501);

    let mut settings = script.script_settings().await.unwrap();
    assert_eq!(settings.logpush, None);
    let observability = Observability::new(true).head_sampling_rate(0.5);
    settings.update(ScriptSettingsChanges::new().logpush(true).observability(observability)).await.unwrap();
    let settings = script.script_settings().await.unwrap();
    assert_eq!(settings.observability.as_ref().and_then(|it| it.head_sampling_rate), Some(0.5));
    assert!(script.settings().await.unwrap().bindings.is_empty());

    let scope = [("account_id", "acc-1"), ("script_name", "hello")];
    fixture.sandbox.insert::<Schedule>(&scope, json!({"cron": "*/30 * * * *"})).unwrap();
    assert_eq!(script.schedules().all().await.unwrap()[0].cron, "*/30 * * * *");
    let version: Version = fixture.sandbox.insert(&scope, json!({"number": 7})).unwrap();
    assert_eq!(script.versions().find(&version.id).await.unwrap().number, Some(7));
    assert_eq!(script.versions().all().await.unwrap().len(), 1);
}
