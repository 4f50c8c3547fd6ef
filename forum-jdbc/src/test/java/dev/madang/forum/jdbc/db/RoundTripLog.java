package dev.madang.forum.jdbc.db;

import java.util.ArrayList;
import java.util.List;

/** Tells round trips from who speaks after whom. */
final class RoundTripLog {

    private final List<Turn> turns = new ArrayList<>();

    Connection connection(int number) {
        return new Connection(number);
    }

    synchronized List<RoundTrip> all() {
        return turns.stream().map(Turn::done).toList();
    }

    synchronized void clear() {
        turns.clear();
    }

    /** One connection, whose client begins a new turn whenever the server has spoken. */
    final class Connection {
        private final int number;
        private Turn turn;
        private boolean serverSpoke;

        private Connection(int number) {
            this.number = number;
            this.turn = new Turn(number, new ArrayList<>());
            this.serverSpoke = true;
        }

        void clientSays(List<String> commands) {
            synchronized (RoundTripLog.this) {
                if (serverSpoke) {
                    turn = new Turn(number, new ArrayList<>());
                    turns.add(turn);
                    serverSpoke = false;
                }
                turn.commands.addAll(commands);
            }
        }

        void serverSays() {
            synchronized (RoundTripLog.this) {
                serverSpoke = true;
            }
        }
    }

    private record Turn(int connection, List<String> commands) {
        RoundTrip done() {
            return new RoundTrip(connection, List.copyOf(commands));
        }
    }
}
