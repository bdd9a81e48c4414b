//! Versions and deployments.

use rtk::OrRaw;
use rtk::testing::{Answer, Playback};
use rtk_cloudflare::workers::*;
use serde_json::{Value, json};

use super::shapes::{exports, reconciliation};
use super::{account, assert_whole};
use crate::workers::samples::{BINDINGS, all_bindings, modules};

fn version() -> Value {
    json!({
        "id": "version-1",
        "number": 7,
        "metadata": {
            "author_email": "ann@example.com", "author_id": "ann", "created_on": "2026-11-01T00:00:00Z",
            "hasPreview": true, "modified_on": "2026-11-02T00:00:00Z", "source": "workersci",
        },
    })
}

fn resources(bindings: &Value) -> Value {
    json!({
        "bindings": bindings,
        "script": {
            "etag": "ea95", "handlers": ["fetch"], "last_deployed_from": "wrangler",
            "named_handlers": [{ "name": "Room", "handlers": ["class"] }],
        },
        "script_runtime": {
            "compatibility_date": "2026-11-25", "compatibility_flags": ["nodejs_compat"], "exports": exports(),
            "limits": { "cpu_ms": 50 }, "migration_tag": "v1", "usage_model": "bundled",
        },
    })
}

#[tokio::test]
async fn versions_are_decoded_whole() {
    let mut found = version();
    // The package's types have an object without keys here; the documentation has a list.
    found["resources"] = resources(&json!({}));
    let mut uploaded = version();
    uploaded["resources"] = resources(&serde_json::from_str(BINDINGS).unwrap());
    uploaded["exports_reconciliation"] = reconciliation();
    uploaded["startup_time_ms"] = json!(10);
    let listed = |id: u32| {
        let mut version = version();
        version["id"] = format!("version-{id}").into();
        version
    };
    let page = |number, items: [Value; 2]| Answer::result(json!({ "items": items })).page(number, 2, 4);
    let cloudflare = Playback::new()
        .answer(page(1, [listed(1), listed(2)]))
        .answer(page(2, [listed(3), listed(4)]))
        .answer(Answer::result(&found))
        .answer(Answer::result(&uploaded));
    let script = account(&cloudflare).script("hello");
    let versions = script.versions().all().await.unwrap();
    assert_eq!(versions.len(), 4);
    for (version, id) in versions.iter().zip(1..) {
        assert_whole(version, &listed(id));
    }
    assert_whole(&script.versions().find("version-1").await.unwrap(), &found);
    let version = Version::upload(&script, modules()).await.unwrap();
    assert_whole(&version, &uploaded);
    let Some(OrRaw::Value(bindings)) = version.resources.as_ref().and_then(|it| it.bindings.clone()) else {
        panic!("{version:?}")
    };
    assert_eq!(bindings, all_bindings());
}

#[tokio::test]
async fn deployments_are_decoded_whole() {
    let deployment = json!({
        "id": "deployment-1", "created_on": "2026-11-01T00:00:00Z", "source": "api", "strategy": "percentage",
        "versions": [{ "percentage": 12.5, "version_id": "v-2" }, { "percentage": 87.5, "version_id": "v-1" }],
        "annotations": { "workers/message": "an eighth", "workers/triggered_by": "deployment" },
        "author_email": "ann@example.com",
    });
    let cloudflare = Playback::new()
        .answer(Answer::result(json!({ "deployments": [deployment] })).page(1, 20, 1))
        .answer(Answer::result(&deployment))
        .answer(Answer::result(&deployment));
    let script = account(&cloudflare).script("hello");
    let all = script.deployments().all().await.unwrap();
    assert_eq!(all.len(), 1);
    assert_whole(&all[0], &deployment);
    assert_whole(&script.deployments().find("deployment-1").await.unwrap(), &deployment);
    let new = NewDeployment::new(DeploymentStrategy::Percentage, vec![DeployedVersion::new(100.0, "v-1")]);
    assert_whole(&script.deployments().create(new).await.unwrap(), &deployment);
}
