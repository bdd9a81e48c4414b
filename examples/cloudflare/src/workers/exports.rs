use rtk::{Nested, OpenEnum};

/// What a Worker exports under a name: an entrypoint, or a class of Durable Objects and what is to become of its data.
///
/// ```
/// # use rtk_cloudflare::workers::*;
/// let rooms = Export::new(ExportType::DurableObject).storage(ExportStorage::Sqlite);
/// let moved = Export::new(ExportType::DurableObject).state(ExportState::Renamed).renamed_to("Rooms");
/// # let _ = (rooms, moved);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct Export {
    /// Which of the two.
    pub r#type: ExportType,
    /// Otherwise it is there, as `created`.
    pub state: Option<ExportState>,
    /// Of an entrypoint: whether its answers are cached, whatever holds for the Worker.
    pub cache: Option<ExportCache>,
    /// Of a class that is there: how its objects are stored.
    pub storage: Option<ExportStorage>,
    /// Of a class that is there: the container behind it.
    pub container: Option<String>,
    /// Of one that is `renamed`: its new name. Never in answers.
    pub renamed_to: Option<String>,
    /// Of one that is `transferred`: the script that gets it. Never in answers.
    pub transferred_to: Option<String>,
    /// Of one that is `expecting-transfer`: the script that it comes from.
    pub transfer_from: Option<String>,
}

/// Whether an entrypoint's answers are cached.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct ExportCache {
    /// Whether they are.
    pub enabled: bool,
}

/// What is exported.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
pub enum ExportType {
    /// An entrypoint.
    Worker,
    /// A class of Durable Objects.
    DurableObject,
    /// Something that this version does not know.
    Other(String),
}

/// What is to become of an export.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
pub enum ExportState {
    /// It is there.
    Created,
    /// It is removed, with all of its data, for good.
    Deleted,
    /// It has another name from now on.
    Renamed,
    /// It belongs to another script from now on.
    Transferred,
    /// It comes from another script, once that one lets go of it.
    ExpectingTransfer,
    /// A state that this version does not know.
    Other(String),
}

/// How Durable Objects are stored.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
pub enum ExportStorage {
    /// The only one for new classes.
    Sqlite,
    /// Of classes that have it already.
    LegacyKv,
    /// A storage that this version does not know.
    Other(String),
}

/// Whether the answers of a Worker are cached.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct CacheOptions {
    /// Whether they are.
    pub enabled: bool,
    /// Whether versions share what is cached. Can be on while caching is off.
    pub cross_version_cache: Option<bool>,
}
