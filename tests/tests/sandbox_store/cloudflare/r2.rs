use rtk::Secret;
use rtk_cloudflare::r2::*;
use rtk_sandbox::Sandbox;
use serde_json::json;

use crate::{Stage, is, told};

async fn stage() -> Stage {
    Stage::of(Sandbox::builder().serve_all(RESOURCES)).await
}

#[tokio::test]
async fn buckets_live_in_an_account_or_a_jurisdiction() {
    let stage = stage().await;
    let eu = stage.account.jurisdiction("eu");
    let new = || NewBucket::new("films").location(Location::WesternEurope).storage_class(StorageClass::Standard);
    let films = stage.account.buckets().create(new()).await.unwrap();
    assert_eq!((&films.location, &films.jurisdiction), (&Some(Location::WesternEurope), &None));
    assert!(films.created_at.is_some());
    let mut films = eu.buckets().create(new()).await.unwrap();
    assert_eq!(films.jurisdiction.as_ref().map(rtk::Id::as_str), Some("eu"));
    assert_eq!(told(eu.buckets().create(new()).await), is(409, "There is a Bucket `films` already"));
    films.update(BucketChanges::new(StorageClass::InfrequentAccess)).await.unwrap();
    assert_eq!(eu.buckets().find("films").await.unwrap().storage_class, Some(StorageClass::InfrequentAccess));
    assert_eq!(stage.account.buckets().find("films").await.unwrap().storage_class, Some(StorageClass::Standard));
    for number in 0..44 {
        eu.buckets().create(NewBucket::new(format!("b-{number}"))).await.unwrap();
    }
    assert_eq!(eu.buckets().all().await.unwrap().len(), 45);
    films.destroy().await.unwrap();
    assert_eq!((eu.buckets().all().await.unwrap().len(), stage.account.buckets().all().await.unwrap().len()), (44, 1));
}

#[tokio::test]
async fn what_a_bucket_has_one_of() {
    let stage = stage().await;
    let films = stage.account.buckets().create(NewBucket::new("films")).await.unwrap();
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
    assert_eq!(films.sippy().await.unwrap().source, None, "what is told is of another form than what answers hold");
    films.sippy().as_scope().destroy().await.unwrap();
    assert!(stage.account.r2_metrics().await.unwrap().standard.is_none(), "it cannot be made, so it is there");
}

#[tokio::test]
async fn domains_live_in_a_bucket() {
    let stage = stage().await;
    let films = stage.account.buckets().create(NewBucket::new("films")).await.unwrap();
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
async fn what_only_actions_make_is_put_there() {
    let stage = stage().await;
    let films = stage.account.jurisdiction("eu").buckets().create(NewBucket::new("films")).await.unwrap();
    let place = [("account_id", "acc-1"), ("jurisdiction_id", "eu"), ("bucket_name", "films")];
    let queue = json!({"queueId": "q-1", "rules": [{"actions": ["PutObject"]}]});
    stage.sandbox.insert::<EventNotification>(&place, queue).unwrap();
    assert_eq!(films.event_notification("q-1").load().await.unwrap().rules[0].actions, [EventAction::PutObject]);
    assert_eq!(films.event_notifications().all().await.unwrap().len(), 1);
    films.event_notification("q-1").destroy().await.unwrap();
    assert!(films.event_notifications().all().await.unwrap().is_empty());

    stage.sandbox.insert::<Object>(&place, json!({"key": "a/b.mp4", "size": 7})).unwrap();
    assert_eq!(films.objects().all().await.unwrap()[0].size, Some(7));
    films.object("a/b.mp4").destroy().await.unwrap();
    assert!(films.objects().all().await.unwrap().is_empty());
    let nowhere = stage.account.bucket("films").objects().all().await;
    assert_eq!(told(nowhere), is(404, "No such Bucket: `films`"), "it is in a jurisdiction");
}

#[tokio::test]
async fn credentials_are_made_again_and_again() {
    let stage = stage().await;
    for _ in 0..2 {
        let new = NewTemporaryCredentials::new(rtk::Id::new("films"), "key-1", Permission::ObjectReadOnly, 60);
        let made = TemporaryCredentials::create(&stage.account, new).await.unwrap();
        assert!(made.access_key_id.is_none(), "optional, and only Cloudflare makes one");
    }
}
