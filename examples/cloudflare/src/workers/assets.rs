use std::collections::BTreeMap;

use rtk::{Nested, OpenEnum, Secret};
use serde::{Deserialize, Serialize};

/// The files that are to be uploaded, by their paths.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct AssetManifest {
    /// `/blog/hello.html` and what is known of it.
    #[attribute(required)]
    pub manifest: BTreeMap<String, AssetFile>,
}

/// What is known of a file.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct AssetFile {
    /// Its hash.
    pub hash: String,
    /// Its size in bytes.
    pub size: u64,
}

/// What is left to upload.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
pub struct AssetUpload {
    /// The hashes of each request that is to be made.
    pub buckets: Vec<Vec<String>>,
    /// The token that these requests bear.
    pub jwt: Option<Secret>,
}

/// The static assets of an upload.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct UploadAssets {
    /// How they are served.
    pub config: Option<AssetConfig>,
    /// The token that came when all of them were uploaded.
    pub jwt: Option<Secret>,
}

/// How static assets are served.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct AssetConfig {
    /// The content of a file `_headers`.
    #[attribute(wire = "_headers")]
    pub headers: Option<String>,
    /// The content of a file `_redirects`.
    #[attribute(wire = "_redirects")]
    pub redirects: Option<String>,
    /// What their paths begin with.
    pub base_path: Option<String>,
    /// What becomes of the slash at the end of HTML pages.
    pub html_handling: Option<HtmlHandling>,
    /// What is answered where there is no asset, and no Worker.
    pub not_found_handling: Option<NotFoundHandling>,
    /// For which paths the Worker is asked first.
    pub run_worker_first: Option<RunWorkerFirst>,
    /// Whether an asset is served without asking the Worker. Deprecated.
    pub serve_directly: Option<bool>,
}

/// For which paths the Worker is asked before assets are.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(untagged)]
pub enum RunWorkerFirst {
    /// For all of them, or for none.
    Always(bool),
    /// For those that a rule fits; one that begins with `!` takes away.
    Rules(Vec<String>),
}

/// What becomes of the slash at the end of HTML pages.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
pub enum HtmlHandling {
    /// By whether it is a file or a folder.
    AutoTrailingSlash,
    /// It is always there.
    ForceTrailingSlash,
    /// It is never there.
    DropTrailingSlash,
    /// Nothing.
    None,
    /// A way that this version does not know.
    Other(String),
}

/// What is answered where there is no asset, and no Worker.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
pub enum NotFoundHandling {
    /// Nothing.
    None,
    /// The nearest page for that.
    #[attribute(wire = "404-page")]
    NotFoundPage,
    /// The page at the top.
    SinglePageApplication,
    /// A way that this version does not know.
    Other(String),
}
