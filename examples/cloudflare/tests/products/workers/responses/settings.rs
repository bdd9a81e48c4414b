//! Settings, schedules, secrets, the subdomain and tails.

use rtk::testing::{Answer, Playback};
use rtk_cloudflare::workers::*;
use serde_json::{Value, json};

use super::shapes::{observability, reconciliation};
use super::{account, assert_whole};
use crate::workers::samples::{BINDINGS, all_bindings};

#[tokio::test]
async fn settings_are_decoded_whole() {
    let mut bindings: Vec<Value> = serde_json::from_str(BINDINGS).unwrap();
    bindings.push(json!({ "name": "NEW", "type": "telepathy", "range": 7 }));
    let answer = json!({
        "annotations": { "workers/message": "fast", "workers/tag": "v2", "workers/triggered_by": "upload" },
        "bindings": bindings,
        "cache_options": { "enabled": true, "cross_version_cache": true },
        "compatibility_date": "2026-11-25",
        "compatibility_flags": ["nodejs_compat"],
        "exports_reconciliation": reconciliation(),
        "limits": { "cpu_ms": 50, "subrequests": 10 },
        "logpush": true,
        "observability": observability(),
        "placement": { "mode": "smart" },
        "tags": ["production"],
        "tail_consumers": [{ "service": "logs" }],
        "usage_model": "unbound",
    });
    let cloudflare = Playback::new().answer(Answer::result(&answer)).answer(Answer::result(&answer));
    let script = account(&cloudflare).script("hello");
    let settings = script.settings().await.unwrap();
    assert_whole(&settings, &answer);
    let (new, known) = settings.bindings.split_last().unwrap();
    assert_eq!(known, all_bindings());
    let BindingKind::Other(members) = &new.kind else { panic!("{new:?}") };
    assert_eq!(Value::from(members.members().clone()), json!({ "type": "telepathy", "range": 7 }));
    let form = rtk::Multipart::new().json("settings", &SettingsEdit::new());
    assert_whole(&script.settings().edit(form).await.unwrap(), &answer);
}

#[tokio::test]
async fn shared_settings_are_decoded_whole() {
    let mut answer = json!({
        "logpush": true, "observability": observability(), "tags": ["production"],
        "tail_consumers": [{ "service": "logs", "environment": "production", "namespace": "ns" }],
    });
    let changed = json!({ "logpush": false, "tags": null });
    let cloudflare = Playback::new().answer(Answer::result(&answer)).answer(Answer::result(&changed));
    let mut settings = account(&cloudflare).script("hello").script_settings().await.unwrap();
    assert_whole(&settings, &answer);
    settings.update(ScriptSettingsChanges::new().logpush(false).tags(None)).await.unwrap();
    answer["logpush"] = false.into();
    answer["tags"] = Value::Null;
    assert_whole(&settings, &answer);
}

#[tokio::test]
async fn schedules_are_decoded_whole() {
    let schedules = json!([
        { "cron": "0 0 * * *", "created_on": "2026-11-01T00:00:00Z", "modified_on": "2026-11-02T00:00:00Z" },
        { "cron": "*/30 * * * *" },
    ]);
    let answer = json!({ "schedules": schedules });
    let cloudflare = Playback::new().answer(Answer::result(&answer)).answer(Answer::result(&answer));
    let script = account(&cloudflare).script("hello");
    let all = script.schedules().all().await.unwrap();
    let set = Schedule::set(&script, vec![Cron::new("0 0 * * *")]).await.unwrap();
    for records in [&all[..], &set[..]] {
        assert_eq!(records.len(), 2);
        assert_whole(&records[0], &schedules[0]);
        assert_whole(&records[1], &schedules[1]);
    }
}

#[tokio::test]
async fn secrets_are_decoded_whole() {
    let text = json!({ "name": "TEXT", "type": "secret_text" });
    let key = json!({
        "name": "KEY", "type": "secret_key", "algorithm": { "name": "HMAC" }, "format": "raw", "usages": ["sign", "verify"],
    });
    let cloudflare = Playback::new()
        .answer(Answer::result([&text, &key]))
        .answer(Answer::result(&key))
        .answer(Answer::result(&text))
        .answer(Answer::result(json!({ "TEXT": text, "KEY": key })));
    let script = account(&cloudflare).script("hello");
    let records = script.secrets().all().await.unwrap();
    assert_whole(&records[0], &text);
    assert_whole(&records[1], &key);
    assert_whole(&script.secrets().find("KEY").await.unwrap(), &key);
    let new = NewScriptSecret::new("TEXT", SecretType::SecretText).text("s3cret");
    assert!(!format!("{new:?}").contains("s3cret"));
    assert_whole(&script.secrets().create(new).await.unwrap(), &text);
    let left = script.patch_secrets(SecretsPatch::new()).await.unwrap();
    assert_eq!(serde_json::to_value(&left).unwrap(), json!({ "TEXT": text, "KEY": key }));
    assert_eq!(left["TEXT"].kind, BindingKind::SecretText(SecretTextBinding::new()));
}

#[tokio::test]
async fn subdomain_is_decoded_whole() {
    let [on, off] = [true, false].map(|enabled| json!({ "enabled": enabled, "previews_enabled": enabled }));
    let cloudflare =
        Playback::new().answer(Answer::result(&on)).answer(Answer::result(&on)).answer(Answer::result(&off));
    let script = account(&cloudflare).script("hello");
    assert_whole(&Subdomain::create(&script, NewSubdomain::new(true)).await.unwrap(), &on);
    assert_whole(&script.subdomain().await.unwrap(), &on);
    assert_whole(&script.subdomain().disable().await.unwrap(), &off);
}

#[tokio::test]
async fn tails_are_decoded_whole() {
    let tail = json!({ "id": "tail-1", "expires_at": "2026-11-25T06:00:00Z", "url": "wss://tail.example.com/tail-1" });
    let cloudflare = Playback::new()
        .answer(Answer::result(&tail))
        .answer(Answer::result([&tail, &tail]))
        .answer(Answer::result(&tail));
    let script = account(&cloudflare).script("hello");
    // The package's types have one object, the documentation a list.
    for count in [1, 2] {
        let all = script.tails().all().await.unwrap();
        assert_eq!(all.len(), count);
        for it in &all {
            assert_whole(it, &tail);
        }
    }
    assert_whole(&script.tails().create(NewTail::new()).await.unwrap(), &tail);
}
