use rtk::{Nested, OpenEnum};

/// What became of Durable Object classes, when what is exported was compared with what there was.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
#[nested(read_only)]
pub struct ExportsReconciliation {
    /// Classes that are new.
    pub created: Vec<String>,
    /// Classes that are gone, with their data.
    pub deleted: Vec<String>,
    /// What may be good to know.
    pub info: Vec<ReconciliationNote>,
    /// Classes whose entries have done their work and can be left out.
    pub removable_entries: Vec<String>,
    /// Classes with another name.
    pub renamed: Vec<ReconciledRename>,
    /// Classes that wait for another script to let go of them.
    pub transfer_pending: Vec<PendingTransfer>,
    /// Classes that belong to another script now.
    pub transferred: Vec<ReconciledTransfer>,
    /// Classes that are not as they were.
    pub updated: Vec<String>,
    /// What may be wrong.
    pub warnings: Vec<ReconciliationNote>,
}

/// A note on one class.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
#[nested(read_only)]
pub struct ReconciliationNote {
    /// The class.
    pub class: String,
    /// For people.
    pub message: String,
    /// For programs.
    pub scenario: ReconciliationScenario,
    /// The namespace that it is about.
    pub namespace_id: Option<String>,
    /// Other scripts that are bound to the class. As long as there are some, its entry has to stay.
    pub referencing_scripts: Vec<String>,
}

/// A class with another name.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
#[nested(read_only)]
pub struct ReconciledRename {
    /// Its name before.
    pub from: String,
    /// Its name after.
    pub to: String,
}

/// A class that waits for another script to let go of it.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
#[nested(read_only)]
pub struct PendingTransfer {
    /// Its name.
    pub class: String,
    /// That script.
    pub from: String,
}

/// A class that belongs to another script now.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
#[nested(read_only)]
pub struct ReconciledTransfer {
    /// Its name.
    pub class: String,
    /// How far it is. At present `committed`.
    pub phase: String,
    /// That script.
    pub to: String,
}

/// What a note is about.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum ReconciliationScenario {
    /// The code has a class that is not exported.
    CodeClassNotInExports,
    /// There is a class that is not exported any more.
    ProvisionedClassMissingFromConfig,
    /// What is exported is not in the code.
    ConfigExportNotInCode,
    /// A binding names a class that there is not.
    ConfigReferencesNonexistentClass,
    /// A namespace belongs to no class.
    OrphanedProvisionedNamespace,
    /// The class is stored in another way.
    StorageTypeMismatch,
    /// The plan allows `SQLite` only.
    FreeTierRequiresSqlite,
    /// The entry makes no sense.
    InvalidExport,
    /// A class that is to be deleted is in the code.
    TombstoneDeleteClassStillInCode,
    /// A class that is to be deleted is bound by other scripts.
    TombstoneDeleteBlockedByExternalBindings,
    /// The new name is taken.
    TombstoneRenamedToOccupied,
    /// The other script does not expect the class.
    TransferredPendingNotFound,
    /// There is no such other script.
    TransferredTargetMissing,
    /// The other script expects it from elsewhere.
    TransferredTargetMismatch,
    /// There is no script that it could come from.
    PhaseOneTransferSourceMissing,
    /// The script that it comes from has no such class.
    PhaseOneTransferSourceNamespaceMissing,
    /// The class that is expected is there already.
    PhaseOneTransferTargetClassProvisioned,
    /// It was transferred already, from elsewhere.
    PhaseOneTransferAfterCommitMismatch,
    /// It is expected twice.
    PhaseOneTransferDuplicate,
    /// The expecting script is in a dispatch namespace.
    PhaseOneTransferTargetInDispatchNamespace,
    /// The script that it comes from is in a dispatch namespace.
    PhaseOneTransferSourceInDispatchNamespace,
    /// The script that gives it is in a dispatch namespace.
    TransferredSourceInDispatchNamespace,
    /// The script that gets it is in a dispatch namespace.
    TransferredTargetInDispatchNamespace,
    /// There is no such container.
    ContainerUndeclaredReference,
    /// A container stands behind no Durable Object.
    ContainerClassNotDurableObject,
    /// Container and class name different ones.
    ContainerWiringInconsistent,
    /// A container stands behind several classes.
    ContainerMultipleDurableObjects,
    /// One of both scripts has a container behind the class.
    TransferContainerParityMismatch,
    /// The same, when it was given away.
    TransferContainerParityMismatchOnCommit,
    /// The class of an entry that was applied is in the code.
    TombstoneClassStillInCode,
    /// The entry has done its work.
    StaleTombstone,
    /// It was received already.
    TransferReceiveAlreadyApplied,
    /// Nothing is left to receive.
    TransferReceiveCleanupComplete,
    /// Something that this version does not know.
    Other(String),
}
