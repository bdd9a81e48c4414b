//! The life of a bucket in the jurisdiction of the European Union, over loopback.

use std::sync::Mutex;

use rtk::{Client, Retry};
use rtk_cloudflare::r2::*;
use serde_json::{Value, json};

use crate::support::{Reply, Sent, Server};

/// A minimal R2: buckets of one name in two jurisdictions are two buckets.
fn answer(buckets: &mut Vec<(Option<String>, Value)>, sent: &Sent) -> Reply {
    let header = |name: &str| sent.header(name).map(str::to_owned);
    let place = header("cf-r2-jurisdiction");
    let here = |(of, _): &(Option<String>, Value)| *of == place;
    let ok =
        |result: Value| Reply::json(200, &json!({"success": true, "errors": [], "messages": [], "result": result}));
    let end = sent.path().rsplit('/').next();
    let found = buckets.iter().position(&here);
    match (sent.method.as_str(), end, found) {
        ("POST", Some("buckets"), _) => {
            let new: Value = sent.json().unwrap();
            let bucket =
                json!({"name": new["name"], "location": "weur", "jurisdiction": place, "storage_class": "Standard"});
            buckets.push((place, bucket.clone()));
            ok(bucket)
        }
        ("GET", Some("buckets"), _) => {
            let all: Vec<_> = buckets.iter().filter(|it| here(it)).map(|(_, bucket)| bucket).collect();
            // A page has one bucket.
            let at: usize =
                sent.query().iter().find(|(key, _)| *key == "cursor").map_or(0, |(_, at)| at.parse().unwrap());
            let cursor = if at + 1 < all.len() { json!((at + 1).to_string()) } else { json!(null) };
            let result = json!({"buckets": all.get(at).into_iter().collect::<Vec<_>>()});
            Reply::json(
                200,
                &json!({"success": true, "result": result, "result_info": {"cursor": cursor, "per_page": 1}}),
            )
        }
        ("GET", Some("films"), Some(at)) => ok(buckets[at].1.clone()),
        ("PATCH", Some("films"), Some(at)) => {
            buckets[at].1["storage_class"] = json!(header("cf-r2-storage-class"));
            ok(buckets[at].1.clone())
        }
        ("DELETE", Some("films"), Some(at)) => {
            buckets.remove(at);
            ok(json!({}))
        }
        _ => Reply::json(404, &json!({"success": false, "errors": [{"code": 10006, "message": "no such bucket"}]})),
    }
}

#[tokio::test]
async fn bucket_in_a_jurisdiction_exists_there_only() {
    let buckets = Mutex::new(Vec::new());
    let server = Server::replying(move |sent| answer(&mut buckets.lock().unwrap(), sent)).await;
    let client = Client::builder().token("token").base_url(server.origin()).retry(Retry::never()).build().unwrap();
    let account = client.account("acc-1");
    let eu = account.jurisdiction("eu");

    let mut films = eu.buckets().create(NewBucket::new("films").location(Location::WesternEurope)).await.unwrap();
    assert_eq!(films.jurisdiction.as_ref().map(rtk::Id::as_str), Some("eu"));
    films.update(BucketChanges::new(StorageClass::InfrequentAccess)).await.unwrap();
    films.reload().await.unwrap();
    assert_eq!(films.storage_class, Some(StorageClass::InfrequentAccess));
    eu.buckets().create(NewBucket::new("songs")).await.unwrap();

    let names = |all: Vec<rtk::Record<Bucket>>| all.iter().map(|it| it.name.to_string()).collect::<Vec<_>>();
    assert_eq!(names(eu.buckets().all().await.unwrap()), ["films", "songs"], "on two pages");
    assert_eq!(names(account.buckets().all().await.unwrap()), [""; 0]);
    assert!(account.buckets().find("films").await.unwrap_err().is_not_found());

    films.destroy().await.unwrap();
    assert!(films.cors().await.unwrap_err().is_not_found());
    for sent in server.sent().iter().filter(|sent| sent.header("cf-r2-jurisdiction").is_none()) {
        assert!(["GET /accounts/acc-1/r2/buckets", "GET /accounts/acc-1/r2/buckets/films"].contains(&&*sent.line()));
    }
    let inside: Vec<_> =
        server.sent().into_iter().filter(|sent| sent.header("cf-r2-jurisdiction") == Some("eu")).collect();
    assert_eq!((inside.len(), server.sent().len()), (8, 10));
}
