package cardloop.stub.people;

/** The people of the demo under a short name; see {@link DemoPeopleApplication}. */
public final class DemoPeople {
    private DemoPeople() {}

    public static void main(String[] args) {
        DemoPeopleApplication.main(args);
    }
}
