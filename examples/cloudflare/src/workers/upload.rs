use std::collections::BTreeMap;

use rtk::Nested;

use super::{
    Binding, CacheOptions, Export, Migrations, Observability, Placement, TailConsumer, UploadAssets, UsageModel,
};

/// Metadata of an upload: the part `metadata` of the form.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct UploadMetadata {
    /// Name of the part with the main module.
    pub main_module: Option<String>,
    /// Name of the part with the script, for a script without modules.
    pub body_part: Option<String>,
    /// Annotations of the version.
    pub annotations: Option<Annotations>,
    /// Static assets.
    pub assets: Option<UploadAssets>,
    /// Bindings of the script. An empty list is sent, and removes all bindings.
    pub bindings: Option<Vec<Binding>>,
    /// Cache settings of the script.
    pub cache_options: Option<CacheOptions>,
    /// Compatibility date, as `YYYY-MM-DD`: the runtime behaves as on that day.
    pub compatibility_date: Option<String>,
    /// Compatibility flags, which enable or disable features of the runtime.
    pub compatibility_flags: Option<Vec<String>>,
    /// Entrypoints and Durable Object classes, by name.
    pub exports: Option<BTreeMap<String, Export>>,
    /// Whether the assets of the previous version are kept. `assets` takes precedence.
    pub keep_assets: Option<bool>,
    /// Types of the bindings to keep from the previous version.
    pub keep_bindings: Option<Vec<String>>,
    /// Limits of CPU time and subrequests.
    pub limits: Option<Limits>,
    /// Whether Logpush is enabled.
    pub logpush: Option<bool>,
    /// Migrations of Durable Object classes.
    pub migrations: Option<Migrations>,
    /// Settings of logging and tracing.
    pub observability: Option<Observability>,
    /// npm packages with which the script was built.
    pub package_dependencies: Option<Vec<PackageDependency>>,
    /// Where the script runs.
    pub placement: Option<Placement>,
    /// Tags of the script.
    pub tags: Option<Vec<String>>,
    /// Workers that receive the logs of the script.
    pub tail_consumers: Option<Vec<TailConsumer>>,
    /// Billing model of the script.
    pub usage_model: Option<UsageModel>,
}

/// Annotations of a version or a deployment.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct Annotations {
    /// Human-readable message, at most 1,000 bytes.
    #[attribute(wire = "workers/message")]
    pub message: Option<String>,
    /// Versions only: tag that you choose, at most 100 bytes.
    #[attribute(wire = "workers/tag")]
    pub tag: Option<String>,
    /// Versions only: alias of the version.
    #[attribute(wire = "workers/alias")]
    pub alias: Option<String>,
    /// Commit from which the version was built.
    #[attribute(wire = "workers/commit_sha")]
    pub commit_sha: Option<String>,
    /// Number of the pull request.
    #[attribute(wire = "workers/pull_request_number")]
    pub pull_request_number: Option<String>,
    /// Title of the pull request.
    #[attribute(wire = "workers/pull_request_title")]
    pub pull_request_title: Option<String>,
    /// URL of the pull request.
    #[attribute(wire = "workers/pull_request_url")]
    pub pull_request_url: Option<String>,
    /// URL of the repository.
    #[attribute(wire = "workers/repository_url")]
    pub repository_url: Option<String>,
    /// Operation that created the version or deployment. Set by the server.
    #[attribute(wire = "workers/triggered_by", read_only)]
    pub triggered_by: Option<String>,
}

/// Resource limits of a script.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct Limits {
    /// Maximum CPU time in milliseconds.
    pub cpu_ms: Option<u64>,
    /// Maximum number of subrequests per request.
    pub subrequests: Option<u64>,
}

/// An npm package with which a script was built.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
#[nested(rename_all = "camelCase")]
pub struct PackageDependency {
    /// Version that was installed.
    pub installed_version: String,
    /// Name of the package.
    pub name: String,
    /// Version requirement in `package.json`.
    pub package_json_version: String,
}
