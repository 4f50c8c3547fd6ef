package dev.madang.forum.jdbc.db;

/** Starts a server, prints its process id, and waits to be killed. */
final class ServerInAnotherJvm {

    private ServerInAnotherJvm() {}

    public static void main(String[] arguments) throws Exception {
        Thread starter = new Thread(DatabaseServer::postgres);
        starter.start();
        starter.join();
        System.out.println(
                ProcessHandle.current().children().findFirst().orElseThrow().pid());
        Thread.sleep(60_000);
    }
}
