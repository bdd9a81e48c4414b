//! Calls of every operation, once with required fields and once with all fields. `official/workers.mjs` makes the same calls.

use rtk::{Account, Client, Error, Multipart, Scope};
use rtk_cloudflare::workers::*;
use serde_json::json;

use crate::support::{Call, call};
use crate::workers::samples::{all_bindings, modules};

type Calls = Vec<Call>;

fn add<T>(calls: &mut Calls, name: &str, request: impl Future<Output = Result<T, Error>> + Send + 'static) {
    calls.push(call(name, request));
}

pub(crate) fn all(client: &Client) -> Calls {
    let account = &client.account("acc-1");
    let mut calls = Vec::new();
    scripts(&mut calls, account);
    content_and_settings(&mut calls, &account.script("hello"));
    secrets(&mut calls, &account.script("hello"));
    versions(&mut calls, &account.script("hello"));
    rest(&mut calls, &account.script("hello"));
    calls
}

fn scripts(calls: &mut Calls, account: &Scope<Account>) {
    add(calls, "scripts.list", account.scripts().all());
    let tagged = ScriptFilter::new().tags(["production:yes", "staging:no"]);
    add(calls, "scripts.list, all", account.scripts().filter(tagged).all());

    let script = account.script("a/b:c%");
    add(calls, "scripts.get", script.source());
    let metadata = UploadMetadata::new().main_module("worker.js");
    add(calls, "scripts.update", script.upload(modules().json("metadata", &metadata)));
    let form = modules().json("metadata", &metadata_with_all());
    add(calls, "scripts.update, all", script.upload(form).bindings_inherit(BindingsInherit::Strict));
    add(calls, "scripts.delete", script.destroy());
    add(calls, "scripts.delete, all", script.destroy().force(true));

    add(calls, "scripts.search", account.found_scripts().all());
    let filter = FoundScriptFilter::new().id("tag-1").name("hello world").order_by(FoundScriptOrder::ModifiedOn);
    add(calls, "scripts.search, all", account.found_scripts().filter(filter).page(2).per_page(5));
}

fn content_and_settings(calls: &mut Calls, script: &Scope<Script>) {
    add(calls, "content.get", script.content());
    let form = modules().json("metadata", &UploadMetadata::new().body_part("worker.js"));
    add(calls, "content.update", script.upload_content(form));
    // The package's form, which the documentation lacks.
    let form = Multipart::new().text("metadata[main_module]", "worker.js").file(
        "files[]",
        "worker.js",
        "application/javascript+module",
        "export default {}",
    );
    let upload = script.upload_content(form).cf_worker_main_module_part("worker.js").cf_worker_body_part("body.js");
    add(calls, "content.update, all", upload);

    add(calls, "scriptAndVersionSettings.get", script.settings());
    let edit = SettingsEdit::new();
    add(calls, "scriptAndVersionSettings.edit", edited(script, &edit));
    let edit = SettingsEdit::new()
        .annotations(Annotations::new().message("fast").tag("v2"))
        .bindings(all_bindings())
        .cache_options(CacheOptions::new(true).cross_version_cache(false))
        .compatibility_date("2026-11-25")
        .compatibility_flags(["nodejs_compat"])
        .exports([("Room", Export::new(ExportType::DurableObject).storage(ExportStorage::Sqlite))])
        .limits(Limits::new().cpu_ms(50_u64).subrequests(10_u64))
        .logpush(true)
        .migrations(Migrations::new().new_tag("v2").steps([MigrationStep::new().new_sqlite_classes(["Room"])]))
        .observability(observability())
        .placement(Placement::new().hostname("example.com").host("example.com:1").region("aws:us-east-1"))
        .tags(None)
        .tail_consumers(vec![TailConsumer::new("logs").environment("production").namespace("ns")])
        .usage_model(UsageModel::Standard);
    add(calls, "scriptAndVersionSettings.edit, all", edited(script, &edit));

    add(calls, "settings.get", script.script_settings());
    add(calls, "settings.edit", script.script_settings().as_scope().update(ScriptSettingsChanges::new()));
    let changes = ScriptSettingsChanges::new()
        .logpush(false)
        .observability(observability())
        .tags(None)
        .tail_consumers(vec![TailConsumer::new("logs")]);
    add(calls, "settings.edit, all", script.script_settings().as_scope().update(changes));
}

fn edited(
    script: &Scope<Script>,
    edit: &SettingsEdit,
) -> impl Future<Output = Result<(), Error>> + Send + 'static + use<> {
    let request = script.settings().edit(Multipart::new().json("settings", edit));
    Box::pin(async move { request.await.map(drop) })
}

fn secrets(calls: &mut Calls, script: &Scope<Script>) {
    add(calls, "secrets.list", script.secrets().all());
    add(calls, "secrets.get", script.secrets().find("a/b"));
    add(calls, "secrets.get, all", script.secrets().find("a%2Fb").url_encoded(true));
    let text = NewScriptSecret::new("KEY", SecretType::SecretText).text("s3cret");
    add(calls, "secrets.update", script.secrets().create(text));
    let key = NewScriptSecret::new("KEY", SecretType::SecretKey)
        .algorithm(json!({ "name": "HMAC", "hash": "SHA-256" }))
        .format(KeyFormat::Raw)
        .usages([KeyUsage::Sign, KeyUsage::DeriveBits])
        .key_base64("a2V5")
        .key_jwk(json!({ "kty": "oct" }));
    add(calls, "secrets.update, all", script.secrets().create(key));
    add(calls, "secrets.delete", script.secret("KEY").destroy());
    add(calls, "secrets.delete, all", script.secret("a%2Fb").destroy().url_encoded(true));
    add(calls, "secrets.bulkUpdate", script.patch_secrets(SecretsPatch::new()));
    let new = Binding::new("NEW", BindingKind::SecretText(SecretTextBinding::new().text("s3cret")));
    let patch = SecretsPatch::new().secrets([("NEW", Some(new)), ("OLD", None)]);
    add(calls, "secrets.bulkUpdate, all", script.patch_secrets(patch.version_tags([("team", json!("edge"))])));
}

fn versions(calls: &mut Calls, script: &Scope<Script>) {
    add(calls, "versions.list", script.versions().all());
    let filter = VersionFilter::new().deployable(true);
    add(calls, "versions.list, all", script.versions().filter(filter).page(2).per_page(5));
    add(calls, "versions.get", script.versions().find("version-1"));
    let metadata = UploadMetadata::new().main_module("worker.js");
    add(calls, "versions.create", Version::upload(script, modules().json("metadata", &metadata)));
    let annotations = Annotations::new()
        .message("fast")
        .tag("v2")
        .alias("next")
        .commit_sha("c0ffee")
        .pull_request_number("7")
        .pull_request_title("Faster")
        .pull_request_url("https://example.com/7")
        .repository_url("https://example.com");
    let form = modules().json("metadata", &metadata.annotations(annotations).keep_bindings(["kv_namespace"]));
    add(calls, "versions.create, all", Version::upload(script, form).bindings_inherit(BindingsInherit::Strict));

    add(calls, "deployments.list", script.deployments().all());
    let since = DeploymentFilter::new().since("2026-11-01T00:00:00Z").until("2026-11-25T00:00:00Z");
    add(calls, "deployments.list, all", script.deployments().filter(since).page(2).per_page(5));
    add(calls, "deployments.get", script.deployments().find("deployment-1"));
    add(calls, "deployments.delete", script.deployment("deployment-1").destroy());
    let whole = vec![DeployedVersion::new(100.0, "version-1")];
    let new = NewDeployment::new(DeploymentStrategy::Percentage, whole);
    add(calls, "deployments.create", script.deployments().create(new));
    let shares = vec![DeployedVersion::new(12.5, "version-2"), DeployedVersion::new(87.5, "version-1")];
    let new = NewDeployment::new(DeploymentStrategy::Percentage, shares);
    let new = new.force(true).annotations(Annotations::new().message("an eighth"));
    add(calls, "deployments.create, all", script.deployments().create(new));
}

fn rest(calls: &mut Calls, script: &Scope<Script>) {
    add(calls, "schedules.get", script.schedules().all());
    add(calls, "schedules.update", Schedule::set(script, vec![Cron::new("*/30 * * * *"), Cron::new("0 0 * * *")]));

    add(calls, "subdomain.get", script.subdomain());
    add(calls, "subdomain.create", Subdomain::create(script, NewSubdomain::new(true)));
    let new = NewSubdomain::new(true).previews_enabled(false);
    add(calls, "subdomain.create, all", Subdomain::create(script, new));
    add(calls, "subdomain.delete", script.subdomain().disable());

    add(calls, "tail.get", script.tails().all());
    add(calls, "tail.create", script.tails().create(NewTail::new()));
    add(calls, "tail.delete", script.tail("tail-1").destroy());

    let manifest = AssetManifest::new([("/blog/hello.html", AssetFile::new("0a1b", 12_u64))]);
    add(calls, "assets.upload.create", script.begin_asset_upload(manifest));
}

/// Observability with every key of the package's types.
fn observability() -> Observability {
    let logs = ObservedLogs::new(true, false).destinations(["sink"]).head_sampling_rate(0.25).persist(true);
    let traces = ObservedTraces::new().enabled(true).destinations(["sink"]).head_sampling_rate(0.5).persist(false);
    Observability::new(true)
        .head_sampling_rate(0.1)
        .issues(ObservedIssues::new().enabled(true))
        .logs(logs)
        .redact_query_string(true)
        .traces(traces.propagation_policy(PropagationPolicy::Authenticated))
}

/// Upload metadata with every key of the package's types.
fn metadata_with_all() -> UploadMetadata {
    let config = AssetConfig::new()
        .headers("/*\n  x: y")
        .redirects("/a /b")
        .base_path("/app")
        .html_handling(HtmlHandling::DropTrailingSlash)
        .not_found_handling(NotFoundHandling::NotFoundPage)
        .run_worker_first(RunWorkerFirst::Rules(vec!["/api/*".into(), "!/api/docs".into()]))
        .serve_directly(false);
    let step = MigrationStep::new()
        .deleted_classes(["A"])
        .new_classes(["B"])
        .new_sqlite_classes(["C"])
        .renamed_classes([RenamedClass::new().from("D").to("E")])
        .transferred_classes([TransferredClass::new().from("F").from_script("other").to("G")]);
    let durable = || Export::new(ExportType::DurableObject);
    let exports = [
        ("default", Export::new(ExportType::Worker).state(ExportState::Created).cache(ExportCache::new(true))),
        ("B", durable().storage(ExportStorage::LegacyKv).container("box")),
        ("A", durable().state(ExportState::Deleted)),
        ("D", durable().state(ExportState::Renamed).renamed_to("E")),
        ("H", durable().state(ExportState::Transferred).transferred_to("other")),
        ("G", durable().state(ExportState::ExpectingTransfer).storage(ExportStorage::Sqlite).transfer_from("other")),
    ];
    let target = PlacementTarget::new;
    let placement = Placement::new().mode(PlacementMode::Targeted).target([
        target().region("aws:us-east-1"),
        target().hostname("example.com"),
        target().host("example.com:5432"),
    ]);
    UploadMetadata::new()
        .main_module("worker.js")
        .annotations(Annotations::new().message("fast").tag("v2"))
        .assets(UploadAssets::new().config(config).jwt("jwt"))
        .bindings(all_bindings())
        .cache_options(CacheOptions::new(true).cross_version_cache(true))
        .compatibility_date("2026-11-25")
        .compatibility_flags(["nodejs_compat"])
        .exports(exports)
        .keep_assets(true)
        .keep_bindings(["kv_namespace"])
        .limits(Limits::new().cpu_ms(50_u64).subrequests(10_u64))
        .logpush(true)
        .migrations(Migrations::new().old_tag("v1").new_tag("v2").steps([step]))
        .observability(observability())
        .package_dependencies([PackageDependency::new("4.0.1", "hono", "^4.0.0")])
        .placement(placement)
        .tags(["production"])
        .tail_consumers([TailConsumer::new("logs")])
        .usage_model(UsageModel::Standard)
}
