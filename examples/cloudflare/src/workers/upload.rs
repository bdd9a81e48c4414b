use std::collections::BTreeMap;

use rtk::Nested;

use super::{
    Binding, CacheOptions, Export, Migrations, Observability, Placement, TailConsumer, UploadAssets, UsageModel,
};

/// What is told of the modules of an upload: the part `metadata` of the form.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct UploadMetadata {
    /// The part with the main module.
    pub main_module: Option<String>,
    /// The part with the script, of one that has no modules.
    pub body_part: Option<String>,
    /// What people say of the version.
    pub annotations: Option<Annotations>,
    /// Its static assets.
    pub assets: Option<UploadAssets>,
    /// What it is bound to. An empty list is told, and takes all away.
    pub bindings: Option<Vec<Binding>>,
    /// Whether its answers are cached.
    pub cache_options: Option<CacheOptions>,
    /// The day whose runtime it is run by.
    pub compatibility_date: Option<String>,
    /// What of the runtime is switched on or off beside that.
    pub compatibility_flags: Option<Vec<String>>,
    /// Entrypoints and Durable Object classes, by name.
    pub exports: Option<BTreeMap<String, Export>>,
    /// Whether it keeps the assets of the version before.
    pub keep_assets: Option<bool>,
    /// The types of bindings that it keeps of the version before.
    pub keep_bindings: Option<Vec<String>>,
    /// What it may use.
    pub limits: Option<Limits>,
    /// Whether Logpush is on.
    pub logpush: Option<bool>,
    /// What becomes of Durable Object classes.
    pub migrations: Option<Migrations>,
    /// What is logged and traced.
    pub observability: Option<Observability>,
    /// The npm packages that went into it.
    pub package_dependencies: Option<Vec<PackageDependency>>,
    /// Where it is run.
    pub placement: Option<Placement>,
    /// Tags.
    pub tags: Option<Vec<String>>,
    /// The Workers that get its logs.
    pub tail_consumers: Option<Vec<TailConsumer>>,
    /// How its use is billed.
    pub usage_model: Option<UsageModel>,
}

/// What people and tools say of a version or a deployment.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct Annotations {
    /// A message for people.
    #[attribute(wire = "workers/message")]
    pub message: Option<String>,
    /// A name of your own, of a version.
    #[attribute(wire = "workers/tag")]
    pub tag: Option<String>,
    /// An alias, of a version.
    #[attribute(wire = "workers/alias")]
    pub alias: Option<String>,
    /// The commit that it was built from.
    #[attribute(wire = "workers/commit_sha")]
    pub commit_sha: Option<String>,
    /// The number of the pull request.
    #[attribute(wire = "workers/pull_request_number")]
    pub pull_request_number: Option<String>,
    /// Its title.
    #[attribute(wire = "workers/pull_request_title")]
    pub pull_request_title: Option<String>,
    /// Its address.
    #[attribute(wire = "workers/pull_request_url")]
    pub pull_request_url: Option<String>,
    /// The address of the repository.
    #[attribute(wire = "workers/repository_url")]
    pub repository_url: Option<String>,
    /// The operation that made it.
    #[attribute(wire = "workers/triggered_by", read_only)]
    pub triggered_by: Option<String>,
}

/// What a Worker may use.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct Limits {
    /// Milliseconds of CPU time.
    pub cpu_ms: Option<u64>,
    /// Requests that it makes for one that it gets.
    pub subrequests: Option<u64>,
}

/// An npm package.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
#[nested(rename_all = "camelCase")]
pub struct PackageDependency {
    /// The version that was installed.
    pub installed_version: String,
    /// Its name.
    pub name: String,
    /// The versions that `package.json` asks for.
    pub package_json_version: String,
}
