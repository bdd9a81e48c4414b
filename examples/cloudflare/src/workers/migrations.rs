use rtk::Nested;

/// Migrations of Durable Object classes, applied with an upload: a single step, or several in [`steps`](Self::steps).
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct Migrations {
    /// Tag of the state after the migrations.
    pub new_tag: Option<String>,
    /// Tag of the state before the migrations. The upload is rejected if the script has another tag.
    pub old_tag: Option<String>,
    /// Classes to delete, with their objects.
    pub deleted_classes: Option<Vec<String>>,
    /// Classes to create, with key-value storage.
    pub new_classes: Option<Vec<String>>,
    /// Classes to create, with `SQLite` storage.
    pub new_sqlite_classes: Option<Vec<String>>,
    /// Classes to rename.
    pub renamed_classes: Option<Vec<RenamedClass>>,
    /// Classes to transfer from another script.
    pub transferred_classes: Option<Vec<TransferredClass>>,
    /// Steps, applied in order.
    pub steps: Option<Vec<MigrationStep>>,
}

/// A step of several migrations.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct MigrationStep {
    /// Classes to delete, with their objects.
    pub deleted_classes: Option<Vec<String>>,
    /// Classes to create, with key-value storage.
    pub new_classes: Option<Vec<String>>,
    /// Classes to create, with `SQLite` storage.
    pub new_sqlite_classes: Option<Vec<String>>,
    /// Classes to rename.
    pub renamed_classes: Option<Vec<RenamedClass>>,
    /// Classes to transfer from another script.
    pub transferred_classes: Option<Vec<TransferredClass>>,
}

/// A class to rename.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct RenamedClass {
    /// Current name.
    pub from: Option<String>,
    /// New name.
    pub to: Option<String>,
}

/// A class to transfer from another script.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct TransferredClass {
    /// Name in the other script.
    pub from: Option<String>,
    /// Name of the other script.
    pub from_script: Option<String>,
    /// Name in this script.
    pub to: Option<String>,
}
