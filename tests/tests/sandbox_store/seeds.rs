//! What is there before anything is asked.

use rtk::{Id, Resource};
use rtk_sandbox::{ControlError, Sandbox};
use serde_json::json;

use crate::Stage;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/packs", path = "/zones/{zone_id}/packs", read_only)]
pub(crate) struct Pack {
    pub(crate) id: Id<Self>,
    pub(crate) status: String,
    pub(crate) hosts: u8,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/packs/{pack_id}/files", scope = Pack, read_only)]
pub(crate) struct File {
    pub(crate) id: Id<Self>,
}

#[tokio::test]
async fn records_can_be_put_there() {
    let stage = Stage::of(Sandbox::builder().serve_all([Pack::DESCRIPTOR, File::DESCRIPTOR])).await;
    let sandbox = &stage.sandbox;
    let pack: Pack = sandbox.insert(&[("zone_id", "z-1")], json!({"id": "p-1", "status": "pending"})).unwrap();
    assert_eq!((pack.id.as_str(), pack.status.as_str(), pack.hosts), ("p-1", "pending", 0));
    sandbox.insert::<Pack>(&[("zone_id", "z-1")], json!({"id": "p-1", "status": "active"})).unwrap();
    let made: Pack = sandbox.insert(&[("account_id", "acc-1")], json!({"status": "gone"})).unwrap();
    let file: File = sandbox.insert(&[("pack_id", made.id.as_str()), ("account_id", "acc-1")], json!({})).unwrap();

    let zone = sandbox.client().zone("z-1");
    let all = zone.packs().all().await.unwrap();
    assert_eq!(all.iter().map(|it| it.status.as_str()).collect::<Vec<_>>(), ["active"]);
    assert_eq!(stage.account.packs().find(&made.id).await.unwrap().status, "gone");
    assert_eq!(stage.account.pack(&made.id).files().find(&file.id).await.unwrap().id, file.id);
}

#[tokio::test]
async fn what_cannot_be_there_is_refused() {
    let stage = Stage::of(Sandbox::builder().serve_all([Pack::DESCRIPTOR, File::DESCRIPTOR])).await;
    let zone = [("zone_id", "z-1")];
    let refused = |place: &[(&str, &str)], record| stage.sandbox.insert::<Pack>(place, record).unwrap_err();
    let paths = "the ids have to be those of /accounts/{account_id}/packs or /zones/{zone_id}/packs";
    for place in [&[][..], &[("zone_id", "z"), ("account_id", "a")], &[("zone", "z")]] {
        let error = refused(place, json!({}));
        assert!(matches!(error, ControlError::NoSuchPlace { .. }));
        assert_eq!(error.to_string(), format!("no `Pack` can be there: {paths}"));
    }
    let error = refused(&zone, json!({"hosts": 256}));
    assert!(matches!(&error, ControlError::Unfit { resource, .. } if resource == "Pack"), "{error:?}");
    assert!(error.to_string().starts_with("this is no `Pack`: invalid value: integer `256`"), "{error}");
    assert_eq!(refused(&zone, json!([])).to_string(), "this is no `Pack`: it is no JSON object");
    assert_eq!(
        refused(&zone, json!({"id": 7})).to_string(),
        "this is no `Pack`: `id` must be a string that is not empty"
    );
    let place = [("account_id", "acc-1"), ("pack_id", "p-9")];
    let error = stage.sandbox.insert::<File>(&place, json!({})).unwrap_err();
    assert_eq!(error.to_string(), "no `File` can be there: No such Pack: `p-9`");
    assert!(stage.sandbox.client().zone("z-1").packs().all().await.unwrap().is_empty());

    let other = Stage::of(Sandbox::builder()).await;
    let error = other.sandbox.insert::<Pack>(&zone, json!({})).unwrap_err();
    assert_eq!(error.to_string(), "`Pack` is not served: say `Builder::serve::<Pack>()`");
}
