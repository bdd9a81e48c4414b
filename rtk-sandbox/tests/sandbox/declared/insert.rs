//! Records that a test inserts without a request.

use rtk::{Id, Resource};
use rtk_sandbox::{ControlError, Sandbox};
use serde_json::json;

use crate::support::declared::Fixture;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/packs", path = "/zones/{zone_id}/packs", read_only)]
pub(crate) struct Pack {
    pub(crate) id: Id<Self>,
    pub(crate) status: String,
    pub(crate) hosts: u8,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/packs/{pack_id}/files",
    path = "/zones/{zone_id}/packs/{pack_id}/files",
    read_only
)]
pub(crate) struct File {
    pub(crate) id: Id<Self>,
}

#[tokio::test]
async fn insert_adds_or_replaces_a_record() {
    let fixture = Fixture::of(Sandbox::builder().serve_all([Pack::DESCRIPTOR, File::DESCRIPTOR])).await;
    let sandbox = &fixture.sandbox;
    let pack: Pack = sandbox.insert(&[("zone_id", "z-1")], json!({"id": "p-1", "status": "pending"})).unwrap();
    assert_eq!((pack.id.as_str(), pack.status.as_str(), pack.hosts), ("p-1", "pending", 0));
    sandbox.insert::<Pack>(&[("zone_id", "z-1")], json!({"id": "p-1", "status": "active"})).unwrap();
    let made: Pack = sandbox.insert(&[("account_id", "acc-1")], json!({"status": "gone"})).unwrap();
    let file: File = sandbox.insert(&[("pack_id", made.id.as_str()), ("account_id", "acc-1")], json!({})).unwrap();

    let zone = sandbox.client().zone("z-1");
    let all = zone.packs().all().await.unwrap();
    assert_eq!(all.iter().map(|it| it.status.as_str()).collect::<Vec<_>>(), ["active"]);
    assert_eq!(fixture.account.packs().find(&made.id).await.unwrap().status, "gone");
    assert_eq!(fixture.account.pack(&made.id).files().find(&file.id).await.unwrap().id, file.id);
}

#[tokio::test]
async fn insert_rejects_invalid_records_and_scopes() {
    let fixture = Fixture::of(Sandbox::builder().serve_all([Pack::DESCRIPTOR, File::DESCRIPTOR])).await;
    let zone = [("zone_id", "z-1")];
    let refused = |scope: &[(&str, &str)], record| fixture.sandbox.insert::<Pack>(scope, record).unwrap_err();
    let paths = "the ids must be those of /accounts/{account_id}/packs or /zones/{zone_id}/packs";
    for scope in [&[][..], &[("zone_id", "z"), ("account_id", "a")], &[("zone", "z")]] {
        let error = refused(scope, json!({}));
        assert!(matches!(error, ControlError::InvalidScope { .. }));
        assert_eq!(error.to_string(), format!("no `Pack` can be inserted there: {paths}"));
    }
    let error = refused(&zone, json!({"hosts": 256}));
    assert!(matches!(&error, ControlError::InvalidRecord { resource, .. } if resource == "Pack"), "{error:?}");
    assert!(error.to_string().starts_with("invalid record of `Pack`: invalid value: integer `256`"), "{error}");
    assert_eq!(refused(&zone, json!([])).to_string(), "invalid record of `Pack`: it must be a JSON object");
    assert_eq!(
        refused(&zone, json!({"id": 7})).to_string(),
        "invalid record of `Pack`: `id` must be a non-empty string"
    );
    let scope = [("account_id", "acc-1"), ("pack_id", "p-9")];
    let error = fixture.sandbox.insert::<File>(&scope, json!({})).unwrap_err();
    assert_eq!(error.to_string(), "no `File` can be inserted there: No such Pack: `p-9`");
    assert!(fixture.sandbox.client().zone("z-1").packs().all().await.unwrap().is_empty());

    let other = Fixture::of(Sandbox::builder()).await;
    let error = other.sandbox.insert::<Pack>(&zone, json!({})).unwrap_err();
    assert_eq!(error.to_string(), "`Pack` is not served: call `Builder::serve::<Pack>()`");
}
