use std::collections::BTreeMap;

use rtk::{Nested, OpenEnum, Secret};
use serde::{Deserialize, Serialize};

/// Static asset files to upload.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct AssetManifest {
    /// Files by path, such as `/blog/hello.html`.
    #[attribute(required)]
    pub manifest: BTreeMap<String, AssetFile>,
}

/// A file of an asset manifest.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct AssetFile {
    /// Hash of the content.
    pub hash: String,
    /// Size in bytes.
    pub size: u64,
}

/// Files that remain to be uploaded.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
pub struct AssetUpload {
    /// Hashes of the files to upload, one list for each request.
    pub buckets: Vec<Vec<String>>,
    /// Token that authenticates the upload requests.
    pub jwt: Option<Secret>,
}

/// Static assets of a script.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct UploadAssets {
    /// How the assets are served.
    pub config: Option<AssetConfig>,
    /// Token returned after the last file was uploaded.
    pub jwt: Option<Secret>,
}

/// How static assets are served.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct AssetConfig {
    /// Content of the `_headers` file.
    #[attribute(wire = "_headers")]
    pub headers: Option<String>,
    /// Content of the `_redirects` file.
    #[attribute(wire = "_redirects")]
    pub redirects: Option<String>,
    /// Path prefix of the assets.
    pub base_path: Option<String>,
    /// Redirects of HTML pages with or without a trailing slash.
    pub html_handling: Option<HtmlHandling>,
    /// Response to a request that matches no asset, if there is no script.
    pub not_found_handling: Option<NotFoundHandling>,
    /// Paths for which the script runs before assets are matched.
    pub run_worker_first: Option<RunWorkerFirst>,
    /// Whether an asset is served without running the script. Deprecated.
    pub serve_directly: Option<bool>,
}

/// Paths for which the script runs before assets are matched.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(untagged)]
pub enum RunWorkerFirst {
    /// All paths, or none.
    Always(bool),
    /// Paths that match a rule. A rule that begins with `!` excludes paths.
    Rules(Vec<String>),
}

/// Redirects of HTML pages with or without a trailing slash.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
pub enum HtmlHandling {
    /// Redirects to a path with a trailing slash for folders, without one for files.
    AutoTrailingSlash,
    /// Redirects to the path with a trailing slash.
    ForceTrailingSlash,
    /// Redirects to the path without a trailing slash.
    DropTrailingSlash,
    /// Does not redirect.
    None,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Response to a request that matches no asset, if there is no script.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
pub enum NotFoundHandling {
    /// Empty 404 response.
    None,
    /// The nearest `404.html`.
    #[attribute(wire = "404-page")]
    NotFoundPage,
    /// The root `index.html`, with status 200.
    SinglePageApplication,
    /// A value that this version does not know, with its text.
    Other(String),
}
