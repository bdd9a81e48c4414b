use rtk::{Nested, OpenEnum};

/// An export of a script: an entrypoint or a Durable Object class.
///
/// The entry of a class also states what happens to its namespace, that is, to its objects and their data.
///
/// ```
/// # use rtk_cloudflare::workers::*;
/// let rooms = Export::new(ExportType::DurableObject).storage(ExportStorage::Sqlite);
/// let moved = Export::new(ExportType::DurableObject).state(ExportState::Renamed).renamed_to("Rooms");
/// # let _ = (rooms, moved);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct Export {
    /// Type of the export.
    pub r#type: ExportType,
    /// State of the export. Defaults to `created`.
    pub state: Option<ExportState>,
    /// Entrypoints only: cache setting, which overrides that of the script.
    pub cache: Option<ExportCache>,
    /// Classes in state `created` or `expecting-transfer`: storage of the objects.
    pub storage: Option<ExportStorage>,
    /// Classes in state `created` or `expecting-transfer`: name of the container behind the class.
    pub container: Option<String>,
    /// Classes in state `renamed`: the new name. Responses do not contain it.
    pub renamed_to: Option<String>,
    /// Classes in state `transferred`: the script that receives the class. Responses do not contain it.
    pub transferred_to: Option<String>,
    /// Classes in state `expecting-transfer`: the script from which the class comes.
    pub transfer_from: Option<String>,
}

/// Cache setting of an entrypoint.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct ExportCache {
    /// Whether responses are cached.
    pub enabled: bool,
}

/// Type of an export.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
pub enum ExportType {
    /// Entrypoint.
    Worker,
    /// Durable Object class.
    DurableObject,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// State of an export.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
pub enum ExportState {
    /// The export is live.
    Created,
    /// The class is deleted with all of its data. This cannot be undone.
    Deleted,
    /// The class gets another name.
    Renamed,
    /// The class moves to another script.
    Transferred,
    /// The class comes from another script, once that script transfers it.
    ExpectingTransfer,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Storage of Durable Objects.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
pub enum ExportStorage {
    /// `SQLite`. The only storage for new classes.
    Sqlite,
    /// Key-value storage. For existing classes only.
    LegacyKv,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Cache settings of a script.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct CacheOptions {
    /// Whether responses are cached.
    pub enabled: bool,
    /// Whether versions share cached responses. The setting is kept while caching is disabled.
    pub cross_version_cache: Option<bool>,
}
