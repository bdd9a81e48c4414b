use rtk::{Nested, OpenEnum};

/// Changes of Durable Object classes that an upload caused, by comparing its exports with the existing classes.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
#[nested(read_only)]
pub struct ExportsReconciliation {
    /// Classes that were created.
    pub created: Vec<String>,
    /// Classes that were deleted, with their data.
    pub deleted: Vec<String>,
    /// Informational notes about classes and their entries in `exports`.
    pub info: Vec<ReconciliationNote>,
    /// Classes whose entries were applied and can be removed from `exports`.
    pub removable_entries: Vec<String>,
    /// Classes that were renamed.
    pub renamed: Vec<ReconciledRename>,
    /// Classes that wait for another script to transfer them.
    pub transfer_pending: Vec<PendingTransfer>,
    /// Classes that were transferred to another script.
    pub transferred: Vec<ReconciledTransfer>,
    /// Classes that were changed in place.
    pub updated: Vec<String>,
    /// Warnings about classes and their entries in `exports`.
    pub warnings: Vec<ReconciliationNote>,
}

/// A note about one class.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
#[nested(read_only)]
pub struct ReconciliationNote {
    /// Name of the class.
    pub class: String,
    /// Human-readable explanation.
    pub message: String,
    /// Machine-readable reason of the note.
    pub scenario: ReconciliationScenario,
    /// Id of the Durable Object namespace.
    pub namespace_id: Option<String>,
    /// Other scripts with bindings to the class. Keep the entry of the class until there are none.
    pub referencing_scripts: Vec<String>,
}

/// A class that was renamed.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
#[nested(read_only)]
pub struct ReconciledRename {
    /// Previous name.
    pub from: String,
    /// New name.
    pub to: String,
}

/// A class that waits for another script to transfer it.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
#[nested(read_only)]
pub struct PendingTransfer {
    /// Name of the class.
    pub class: String,
    /// Script from which the class comes.
    pub from: String,
}

/// A class that was transferred to another script.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
#[nested(read_only)]
pub struct ReconciledTransfer {
    /// Name of the class.
    pub class: String,
    /// Phase of the transfer. Currently always `committed`.
    pub phase: String,
    /// Script that received the class.
    pub to: String,
}

/// Reason why a note was created.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum ReconciliationScenario {
    /// The code has a class that `exports` does not list.
    CodeClassNotInExports,
    /// An existing class is no longer in `exports`.
    ProvisionedClassMissingFromConfig,
    /// An entry of `exports` is not in the code.
    ConfigExportNotInCode,
    /// A binding refers to a class that does not exist.
    ConfigReferencesNonexistentClass,
    /// A namespace belongs to no class.
    OrphanedProvisionedNamespace,
    /// The existing class has another storage.
    StorageTypeMismatch,
    /// The free plan allows `SQLite` storage only.
    FreeTierRequiresSqlite,
    /// The entry is invalid.
    InvalidExport,
    /// A class to delete is still in the code.
    TombstoneDeleteClassStillInCode,
    /// A class to delete has bindings from other scripts.
    TombstoneDeleteBlockedByExternalBindings,
    /// The new name is already in use.
    TombstoneRenamedToOccupied,
    /// The receiving script does not expect the class.
    TransferredPendingNotFound,
    /// The receiving script does not exist.
    TransferredTargetMissing,
    /// The receiving script expects the class from another script.
    TransferredTargetMismatch,
    /// The source script does not exist.
    PhaseOneTransferSourceMissing,
    /// The source script has no such class.
    PhaseOneTransferSourceNamespaceMissing,
    /// The expected class already exists in this script.
    PhaseOneTransferTargetClassProvisioned,
    /// The class was already transferred from another script.
    PhaseOneTransferAfterCommitMismatch,
    /// The class is expected twice.
    PhaseOneTransferDuplicate,
    /// The expecting script is in a dispatch namespace.
    PhaseOneTransferTargetInDispatchNamespace,
    /// The source of an expected class is in a dispatch namespace.
    PhaseOneTransferSourceInDispatchNamespace,
    /// The transferring script is in a dispatch namespace.
    TransferredSourceInDispatchNamespace,
    /// The receiving script is in a dispatch namespace.
    TransferredTargetInDispatchNamespace,
    /// The container is not declared.
    ContainerUndeclaredReference,
    /// The class of a container is not a Durable Object.
    ContainerClassNotDurableObject,
    /// The container and the class refer to different counterparts.
    ContainerWiringInconsistent,
    /// Several classes use the same container.
    ContainerMultipleDurableObjects,
    /// Only one of the two scripts has a container for the expected class.
    TransferContainerParityMismatch,
    /// Only one of the two scripts has a container for the transferred class.
    TransferContainerParityMismatchOnCommit,
    /// The class of an applied entry is still in the code.
    TombstoneClassStillInCode,
    /// The entry was applied earlier and has no effect.
    StaleTombstone,
    /// The class was already received.
    TransferReceiveAlreadyApplied,
    /// The transfer is complete, so the entry can be removed.
    TransferReceiveCleanupComplete,
    /// A value that this version does not know, with its text.
    Other(String),
}
