//! R2.

use rtk::Secret;
use rtk_cloudflare::r2::*;
use rtk_sandbox::Sandbox;
use serde_json::json;

use crate::support::declared::{Fixture, failure, failure_of};

async fn fixture() -> Fixture {
    Fixture::of(Sandbox::builder().serve_all(RESOURCES)).await
}

#[tokio::test]
async fn buckets_belong_to_an_account_or_a_jurisdiction() {
    let fixture = fixture().await;
    let eu = fixture.account.jurisdiction("eu");
    let new = || NewBucket::new("films").location(Location::WesternEurope).storage_class(StorageClass::Standard);
    let films = fixture.account.buckets().create(new()).await.unwrap();
    assert_eq!((&films.location, &films.jurisdiction), (&Some(Location::WesternEurope), &None));
    assert!(films.created_at.is_some());
    let mut films = eu.buckets().create(new()).await.unwrap();
    assert_eq!(films.jurisdiction.as_ref().map(rtk::Id::as_str), Some("eu"));
    assert_eq!(failure_of(eu.buckets().create(new()).await), failure(409, "There is already a Bucket `films`"));
    films.update(BucketChanges::new(StorageClass::InfrequentAccess)).await.unwrap();
    assert_eq!(eu.buckets().find("films").await.unwrap().storage_class, Some(StorageClass::InfrequentAccess));
    assert_eq!(fixture.account.buckets().find("films").await.unwrap().storage_class, Some(StorageClass::Standard));
    for number in 0..44 {
        eu.buckets().create(NewBucket::new(format!("b-{number}"))).await.unwrap();
    }
    assert_eq!(eu.buckets().all().await.unwrap().len(), 45);
    films.destroy().await.unwrap();
    assert_eq!(
        (eu.buckets().all().await.unwrap().len(), fixture.account.buckets().all().await.unwrap().len()),
        (44, 1)
    );
}

#[tokio::test]
async fn bucket_singletons() {
    let fixture = fixture().await;
    let films = fixture.account.buckets().create(NewBucket::new("films")).await.unwrap();
    let rule = CorsRule::new(CorsAllowed::new([CorsMethod::Get], ["https://example.com"]));
    assert!(films.cors().await.is_err_and(|error| error.is_not_found()));
    films.cors().as_scope().replace(NewCors::new().rules([rule.clone()])).await.unwrap();
    assert_eq!(films.cors().await.unwrap().rules, [rule]);
    films.cors().as_scope().destroy().await.unwrap();
    assert!(films.cors().await.is_err_and(|error| error.is_not_found()));

    let rule = LifecycleRule::new("old", LifecycleScope::new("a/"), true);
    films.lifecycle().as_scope().replace(NewLifecycle::new().rules([rule.clone()])).await.unwrap();
    assert_eq!(films.lifecycle().await.unwrap().rules, [rule]);
    let rule = LockRule::new("kept", LockCondition::Age { max_age_seconds: 60 }, true);
    films.lock().as_scope().replace(NewLock::new().rules([rule.clone()])).await.unwrap();
    assert_eq!(films.lock().await.unwrap().rules, [rule]);
    films.managed_domain().as_scope().replace(NewManagedDomain::new(true)).await.unwrap();
    let domain = films.managed_domain().await.unwrap();
    assert_eq!((domain.enabled, domain.domain.as_str()), (true, "sandbox-domain"));

    let source = NewSippySource::Aws(AwsSource::new().bucket("old").secret_access_key(Secret::from("s3cret")));
    films.sippy().as_scope().replace(NewSippy::new().source(source)).await.unwrap();
    assert_eq!(films.sippy().await.unwrap().source, None, "requests and responses have different types");
    films.sippy().as_scope().destroy().await.unwrap();
    assert!(fixture.account.r2_metrics().await.unwrap().standard.is_none(), "a singleton without create always exists");
}

#[tokio::test]
async fn custom_domains_belong_to_a_bucket() {
    let fixture = fixture().await;
    let films = fixture.account.buckets().create(NewBucket::new("films")).await.unwrap();
    let new = NewCustomDomain::new("films.example.com", true, rtk::Id::new("zone-1")).min_tls(MinTls::V1_2);
    let mut domain = films.custom_domains().create(new).await.unwrap();
    assert_eq!((domain.domain.as_str(), &domain.min_tls), ("films.example.com", &Some(MinTls::V1_2)));
    domain.update(CustomDomainChanges::new().enabled(false)).await.unwrap();
    let found = films.custom_domains().find("films.example.com").await.unwrap();
    assert_eq!((found.enabled, &found.min_tls), (Some(false), &Some(MinTls::V1_2)));
    assert_eq!(films.custom_domains().all().await.unwrap().len(), 1);
    found.destroy().await.unwrap();
    assert!(films.custom_domains().all().await.unwrap().is_empty());
}

#[tokio::test]
async fn event_notifications_and_objects_can_be_inserted() {
    let fixture = fixture().await;
    let films = fixture.account.jurisdiction("eu").buckets().create(NewBucket::new("films")).await.unwrap();
    let scope = [("account_id", "acc-1"), ("jurisdiction_id", "eu"), ("bucket_name", "films")];
    let queue = json!({"queueId": "q-1", "rules": [{"actions": ["PutObject"]}]});
    fixture.sandbox.insert::<EventNotification>(&scope, queue).unwrap();
    assert_eq!(films.event_notification("q-1").load().await.unwrap().rules[0].actions, [EventAction::PutObject]);
    assert_eq!(films.event_notifications().all().await.unwrap().len(), 1);
    films.event_notification("q-1").destroy().await.unwrap();
    assert!(films.event_notifications().all().await.unwrap().is_empty());

    fixture.sandbox.insert::<Object>(&scope, json!({"key": "a/b.mp4", "size": 7})).unwrap();
    assert_eq!(films.objects().all().await.unwrap()[0].size, Some(7));
    films.object("a/b.mp4").destroy().await.unwrap();
    assert!(films.objects().all().await.unwrap().is_empty());
    let nowhere = fixture.account.bucket("films").objects().all().await;
    assert_eq!(failure_of(nowhere), failure(404, "No such Bucket: `films`"), "it is in a jurisdiction");
}

#[tokio::test]
async fn temporary_credentials_can_be_created_repeatedly() {
    let fixture = fixture().await;
    for _ in 0..2 {
        let new = NewTemporaryCredentials::new(rtk::Id::new("films"), "key-1", Permission::ObjectReadOnly, 60);
        let made = TemporaryCredentials::create(&fixture.account, new).await.unwrap();
        assert!(made.access_key_id.is_none(), "optional, and only Cloudflare generates it");
    }
}
