//! Responses with every key of the official package's types: each key is decoded.

use rtk::testing::{Answer, Playback};
use rtk::{Account, Error, Scope};
use rtk_cloudflare::r2::*;
use serde_json::{Value, json};

use crate::support::{whole, written};

/// Returns an account whose next request gets this response.
fn account(payload: &Value) -> Scope<Account> {
    Playback::new().answer(Answer::result(payload)).client().account("acc-1")
}

fn bucket(payload: &Value) -> Scope<Bucket> {
    account(payload).jurisdiction("eu").bucket("films")
}

#[tokio::test]
async fn buckets_are_decoded_whole() -> Result<(), Error> {
    let whole_bucket = json!({
        "name": "films", "creation_date": "2026-11-25T10:00:00.000Z", "jurisdiction": "eu", "location": "weur",
        "storage_class": "InfrequentAccess",
    });
    let found = account(&whole_bucket).buckets().find("films").await?;
    assert_eq!(whole(&found), whole_bucket);
    assert_eq!(
        (&found.location, &found.storage_class),
        (&Some(Location::WesternEurope), &Some(StorageClass::InfrequentAccess))
    );
    let made = account(&whole_bucket).buckets().create(NewBucket::new("films")).await?;
    assert_eq!(whole(&made), whole_bucket);
    let changed = bucket(&whole_bucket).update(BucketChanges::new(StorageClass::Standard)).await?;
    assert_eq!(whole(&changed), whole_bucket);
    let listed = account(&json!({"buckets": [whole_bucket, {"name": "thin"}]})).buckets().all().await?;
    assert_eq!(listed.iter().map(whole).collect::<Vec<_>>(), [whole_bucket, json!({"name": "thin"})]);
    Ok(())
}

#[tokio::test]
async fn cors_is_decoded_whole() -> Result<(), Error> {
    let cors = json!({"rules": [
        {
            "id": "own", "allowed": {"methods": ["GET", "PUT", "POST", "DELETE", "HEAD"], "origins": ["*"], "headers": ["x-a"]},
            "exposeHeaders": ["x-b"], "maxAgeSeconds": 3600,
        },
        {"allowed": {"methods": ["PATCH"], "origins": []}},
    ]});
    let read = bucket(&cors).cors().await?;
    assert_eq!(whole(&read), cors);
    assert_eq!(read.rules[1].allowed.methods, [CorsMethod::Other("PATCH".into())]);
    Ok(())
}

#[tokio::test]
async fn lifecycles_are_decoded_whole() -> Result<(), Error> {
    let rule = |condition: Value| {
        json!({
            "id": "r", "conditions": {"prefix": "logs/"}, "enabled": true,
            "abortMultipartUploadsTransition": {"condition": {"type": "Age", "maxAge": 60}},
            "deleteObjectsTransition": {"condition": condition},
            "storageClassTransitions": [{"condition": condition, "storageClass": "InfrequentAccess"}],
        })
    };
    let date = json!({"type": "Date", "date": "2030-01-01T00:00:00Z"});
    let lifecycle = json!({"rules": [
        rule(json!({"type": "Age", "maxAge": 90})), rule(date), rule(json!({"type": "Moon", "phase": "full"})),
        {"id": "thin", "conditions": {"prefix": ""}, "enabled": false},
    ]});
    let read = bucket(&lifecycle).lifecycle().await?;
    assert_eq!(whole(&read), lifecycle);
    let conditions: Vec<_> =
        read.rules.iter().filter_map(|it| it.delete_objects_transition.as_ref()?.condition.as_ref()).collect();
    assert_eq!(conditions[0], &LifecycleCondition::Age { max_age: 90 });
    assert_eq!(conditions[1], &LifecycleCondition::Date { date: "2030-01-01T00:00:00Z".into() });
    assert!(matches!(conditions[2], LifecycleCondition::Other(_)));
    Ok(())
}

#[tokio::test]
async fn locks_are_decoded_whole() -> Result<(), Error> {
    let lock = json!({"rules": [
        {"id": "a", "condition": {"type": "Age", "maxAgeSeconds": 60}, "enabled": true, "prefix": "a/"},
        {"id": "b", "condition": {"type": "Date", "date": "2030-01-01T00:00:00Z"}, "enabled": true},
        {"id": "c", "condition": {"type": "Indefinite"}, "enabled": false},
        {"id": "d", "condition": {"type": "Moon", "phase": "full"}, "enabled": false},
    ]});
    let read = bucket(&lock).lock().await?;
    assert_eq!(whole(&read), lock);
    assert_eq!(read.rules[2].condition, LockCondition::Indefinite);
    assert!(matches!(read.rules[3].condition, LockCondition::Other(_)));
    Ok(())
}

#[tokio::test]
async fn sippy_is_decoded_whole() -> Result<(), Error> {
    let sippy = json!({
        "enabled": true,
        "source": {"provider": "aws", "bucket": "b", "bucketUrl": "https://s3.com", "container": "c", "region": "eu-1"},
        "destination": {"provider": "r2", "account": "acc-1", "bucket": "films", "accessKeyId": "id"},
    });
    assert_eq!(whole(&bucket(&sippy).sippy().await?), sippy);
    assert_eq!(whole(&bucket(&sippy).sippy().as_scope().replace(NewSippy::new()).await?), sippy);
    let off =
        json!({"enabled": false, "source": {"provider": "azure", "bucket": null, "bucketUrl": null, "region": null}});
    assert_eq!(whole(&bucket(&off).sippy().await?), written(&off));
    bucket(&json!({"enabled": false})).sippy().as_scope().destroy().await
}

#[tokio::test]
async fn domains_are_decoded_whole() -> Result<(), Error> {
    let domain = json!({
        "domain": "a.com", "enabled": true, "zoneId": "zone-1", "zoneName": "a.com", "ciphers": ["AES"], "minTLS": "1.2",
        "status": {"ownership": "pending", "ssl": "initializing"},
    });
    let found = bucket(&domain).custom_domains().find("a.com").await?;
    assert_eq!((whole(&found), found.min_tls.clone()), (domain.clone(), Some(MinTls::V1_2)));
    assert_eq!(found.status.as_ref().map(|it| &it.ownership), Some(&DomainOwnership::Pending));
    let listed = bucket(&json!({"domains": [domain]})).custom_domains().all().await?;
    assert_eq!(listed.iter().map(whole).collect::<Vec<_>>(), [domain]);

    let response = json!({"domain": "a.com", "enabled": true, "zoneId": "zone-1", "ciphers": ["AES"], "minTLS": "1.0"});
    let made = bucket(&response).custom_domains().create(NewCustomDomain::new("a.com", true, "zone-1")).await?;
    assert_eq!(whole(&made), response);
    let response = json!({"domain": "a.com", "ciphers": ["AES"], "enabled": false, "minTLS": "1.3"});
    let changed = bucket(&response).custom_domain("a.com").update(CustomDomainChanges::new().enabled(false)).await?;
    assert_eq!(whole(&changed), response);
    bucket(&json!({"domain": "a.com"})).custom_domain("a.com").destroy().await?;

    let managed = json!({"bucketId": "0f2ac74b", "domain": "pub-0f2ac74b.r2.dev", "enabled": true});
    assert_eq!(whole(&bucket(&managed).managed_domain().await?), managed);
    let changed = bucket(&managed).managed_domain().as_scope().replace(NewManagedDomain::new(true)).await?;
    assert_eq!(whole(&changed), managed);
    Ok(())
}

#[tokio::test]
async fn event_notifications_are_decoded_whole() -> Result<(), Error> {
    let queue = json!({"queueId": "queue-1", "queueName": "films", "rules": [
        {
            "actions": ["PutObject", "CopyObject", "DeleteObject", "CompleteMultipartUpload", "LifecycleDeletion"],
            "createdAt": "2026-11-25T10:00:00Z", "description": "all", "prefix": "a/", "suffix": ".mp4", "ruleId": "rule-1",
        },
        {"actions": ["PutObject"]},
    ]});
    assert_eq!(whole(&bucket(&queue).event_notifications().find("queue-1").await?), queue);
    let listed = bucket(&json!({"bucketName": "films", "queues": [queue]})).event_notifications().all().await?;
    assert_eq!(listed.iter().map(whole).collect::<Vec<_>>(), [queue]);
    Ok(())
}

#[tokio::test]
async fn metrics_are_decoded_whole() -> Result<(), Error> {
    let amounts = json!({"objects": 7, "payloadSize": 4096, "metadataSize": 12});
    let class = json!({"published": amounts, "uploaded": amounts});
    let metrics = json!({"standard": class, "infrequentAccess": class});
    assert_eq!(whole(&account(&metrics).r2_metrics().await?), metrics);
    Ok(())
}

#[tokio::test]
async fn temporary_credentials_are_decoded_whole() -> Result<(), Error> {
    let response = json!({"accessKeyId": "id", "secretAccessKey": "key", "sessionToken": "token"});
    let new = NewTemporaryCredentials::new("films", "parent", Permission::AdminReadOnly, 60);
    let made = TemporaryCredentials::create(&account(&response), new).await?;
    assert_eq!(whole(&made), response);
    assert!(!format!("{made:?}").contains("token\""), "a secret is in no `Debug`: {made:?}");
    Ok(())
}

#[tokio::test]
async fn objects_are_decoded_whole() -> Result<(), Error> {
    let object = json!({
        "key": "path/to/a.txt", "size": 5, "etag": "5d41402a", "last_modified": "2026-11-25T10:00:00Z",
        "storage_class": "Standard", "ssec": false, "custom_metadata": {"by": "ann"},
        "http_metadata": {
            "cacheControl": "no-store", "cacheExpiry": "2026-12-01T00:00:00Z", "contentDisposition": "inline",
            "contentEncoding": "gzip", "contentLanguage": "de", "contentType": "text/plain",
        },
    });
    let listed = bucket(&json!([object])).objects().all().await?;
    assert_eq!(listed.iter().map(whole).collect::<Vec<_>>(), [object]);

    let mut response = json!({
        "key": "path/to/a.txt", "size": "5", "etag": "5d41402a", "storage_class": "Standard",
        "uploaded": "2026-11-25T10:00:00Z", "version": "7e6b",
    });
    let uploaded = bucket(&response).object("path/to/a.txt").upload("hello").await?;
    response["size"] = json!(5); // it comes as text, and is a number
    assert_eq!(serde_json::to_value(&uploaded).unwrap(), response);
    bucket(&json!({"key": "path/to/a.txt"})).object("path/to/a.txt").destroy().await
}

#[tokio::test]
async fn object_is_returned_unchanged_with_its_headers() -> Result<(), Error> {
    let answer =
        Answer::bytes(vec![0, 255, 13, 10]).header("etag", "\"5d41402a\"").header("content-type", "text/plain");
    let object = Playback::new().answer(answer).client().account("acc-1").bucket("films").object("a").read().await?;
    assert_eq!(object.bytes().as_ref(), [0, 255, 13, 10]);
    assert_eq!(
        (&object.headers()["etag"], &object.headers()["content-type"]),
        (&"\"5d41402a\"".parse().unwrap(), &"text/plain".parse().unwrap())
    );
    Ok(())
}

/// The documentation shows an empty object; the package's types have no keys.
#[tokio::test]
async fn writes_accept_an_empty_object() -> Result<(), Error> {
    let nothing = json!({});
    bucket(&nothing).destroy().await?;
    bucket(&nothing).cors().as_scope().replace(NewCors::new()).await?;
    bucket(&nothing).cors().as_scope().destroy().await?;
    bucket(&nothing).lifecycle().as_scope().replace(NewLifecycle::new()).await?;
    bucket(&nothing).lock().as_scope().replace(NewLock::new()).await?;
    bucket(&nothing).event_notification("queue-1").add_rules(EventRules::new([])).await?;
    bucket(&nothing).event_notification("queue-1").remove_rules(EventRuleIds::new(["rule-1"])).await?;
    bucket(&nothing).event_notification("queue-1").destroy().await
}
