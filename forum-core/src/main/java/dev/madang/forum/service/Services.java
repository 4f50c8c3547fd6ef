package dev.madang.forum.service;

import dev.madang.forum.actor.FingerprintKey;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.view.ViewCounter;
import dev.madang.forum.view.ViewGate;
import dev.madang.forum.view.ViewSink;

/** The services of one engine over one storage. Hosts get them from {@link dev.madang.forum.Forum}. */
public final class Services implements AutoCloseable {

    private final ForumSettings settings;
    private final ForumStorage storage;
    private final Views counting;
    private final BoardService boards;
    private final PostService posts;
    private final CommentService comments;
    private final ViewService views;
    private final MemberService members;
    private final TransferService transfer;
    private final MaintenanceService maintenance;

    private Services(
            ForumSettings settings, ForumStorage storage, Signing signing, Views counting, Reading.Within within) {
        this.settings = settings;
        this.storage = storage;
        this.counting = counting;
        Moment moment = new Moment(settings.clock());
        Gate gate = new Gate(settings.policy(), signing.passwords());
        Writing writing = new Writing(storage.members(), settings.limits(), signing, moment);
        Reading reading = new Reading(gate, counting.counter(), within);
        PostLists lists = new PostLists(storage, gate, reading);
        this.boards = new BoardService(storage.boards(), gate, moment);
        this.posts = new PostService(storage, gate, writing, reading, lists, counting.gate(), moment);
        this.comments = new CommentService(storage, gate, writing, moment);
        this.views = new ViewService(storage, gate, reading, counting.gate(), moment);
        this.members = new MemberService(storage.members(), gate, signing);
        this.transfer = new TransferService(storage, gate, moment);
        this.maintenance = new MaintenanceService(storage, gate, moment);
        this.signing = signing;
    }

    private final Signing signing;

    /** The services of an engine with {@code settings} over {@code storage}. */
    public static Services of(ForumSettings settings, ForumStorage storage) {
        FingerprintKey viewerKey = settings.addresses().fingerprintKey().orElseGet(() -> randomKey(settings));
        return new Services(
                settings,
                storage,
                new Signing(settings, viewerKey),
                Views.of(settings, storage, viewerKey),
                Reading.Within.OWN_TRANSACTIONS);
    }

    private record Views(ViewCounter counter, ViewGate gate) {

        static Views of(ForumSettings settings, ForumStorage storage, FingerprintKey key) {
            ForumSettings.Views views = settings.views();
            return new Views(
                    views.counting()
                            .counter(
                                    new ViewSink(storage.views(), settings.node(), views.listener(), settings.clock())),
                    new ViewGate(views.rule(), storage.views(), key, settings.random()));
        }
    }

    private static FingerprintKey randomKey(ForumSettings settings) {
        byte[] secret = new byte[32];
        settings.random().nextBytes(secret);
        return FingerprintKey.of(secret);
    }

    /** The same engine over another storage: for a transaction of the host's. Views go on to the counter of this one. */
    public Services over(ForumStorage other) {
        return new Services(settings, other, signing, counting, Reading.Within.A_TRANSACTION_OF_THE_HOST);
    }

    /** See {@link BoardService}. */
    public BoardService boards() {
        return boards;
    }

    /** See {@link PostService}. */
    public PostService posts() {
        return posts;
    }

    /** See {@link CommentService}. */
    public CommentService comments() {
        return comments;
    }

    /** See {@link ViewService}. */
    public ViewService views() {
        return views;
    }

    /** See {@link MemberService}. */
    public MemberService members() {
        return members;
    }

    /** See {@link TransferService}. */
    public TransferService transfer() {
        return transfer;
    }

    /** See {@link MaintenanceService}. */
    public MaintenanceService maintenance() {
        return maintenance;
    }

    /** Stores the views that wait, then closes the storage, also when storing them fails. */
    @Override
    public void close() {
        try (storage) {
            counting.counter().close();
        }
    }
}
