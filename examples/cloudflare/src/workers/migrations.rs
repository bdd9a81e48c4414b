use rtk::Nested;

/// What becomes of Durable Object classes with an upload: in one step, or in [`steps`](Self::steps).
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct Migrations {
    /// The tag after it.
    pub new_tag: Option<String>,
    /// The tag before it. If it is another, the upload is refused.
    pub old_tag: Option<String>,
    /// Classes whose objects are removed.
    pub deleted_classes: Option<Vec<String>>,
    /// Classes that are new.
    pub new_classes: Option<Vec<String>>,
    /// Classes that are new, and stored in `SQLite`.
    pub new_sqlite_classes: Option<Vec<String>>,
    /// Classes with another name.
    pub renamed_classes: Option<Vec<RenamedClass>>,
    /// Classes of another script.
    pub transferred_classes: Option<Vec<TransferredClass>>,
    /// The same in their order.
    pub steps: Option<Vec<MigrationStep>>,
}

/// One of several steps.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct MigrationStep {
    /// Classes whose objects are removed.
    pub deleted_classes: Option<Vec<String>>,
    /// Classes that are new.
    pub new_classes: Option<Vec<String>>,
    /// Classes that are new, and stored in `SQLite`.
    pub new_sqlite_classes: Option<Vec<String>>,
    /// Classes with another name.
    pub renamed_classes: Option<Vec<RenamedClass>>,
    /// Classes of another script.
    pub transferred_classes: Option<Vec<TransferredClass>>,
}

/// A class with another name.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct RenamedClass {
    /// Its name before.
    pub from: Option<String>,
    /// Its name after.
    pub to: Option<String>,
}

/// A class that comes from another script.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct TransferredClass {
    /// Its name there.
    pub from: Option<String>,
    /// That script.
    pub from_script: Option<String>,
    /// Its name here.
    pub to: Option<String>,
}
