package campus.bootstrap;

import java.util.List;

/** What somebody might try to get at records that are not in a list; FIELD is a text of its records, ID one's id. */
final class FilterTricks {

    /** All records of the list, and no others, meet these. */
    static final List<String> ALL = List.of("id==ID,id!=ID", "(id!=ID),(id==ID)", "version>=0,version<0",
            "version>=0 or version<0", "version<0,(version>=0)", "id=out=(ID) or id=in=(ID,ID)");

    /** Texts that no record has. */
    static final List<String> NOTHING = List.of("FIELD=='%'", "FIELD=='_'", "FIELD=contains='%'",
            "FIELD=icontains='_'", "FIELD==*%*", "FIELD=contains='!'", "FIELD==\"!%\"", "FIELD==\"\\\\\"",
            "FIELD=contains=\"\\\\\"", "FIELD==\"' or '1'='1\"", "FIELD==\"') or ('1'='1\"",
            "FIELD=contains=\"' or 1=1 -- \"", "FIELD==\"x'; drop table student; --\"", "FIELD==x--", "FIELD==x#",
            "FIELD==\"/*\\*/\"", "FIELD=iexact=\"*/ or 1=1 /*\"", "FIELD==:filter0", "FIELD==\"? or ?\"",
            "FIELD==\"${jndi:x}\"", "FIELD==\"{fn now()}\"", "FIELD==\"%s%n%1$s\"",
            "FIELD==\uFF07", "FIELD==\"\uFF07 or \uFF071\uFF07=\uFF071\"", "FIELD==\u02BC", "FIELD==%27",
            "FIELD==0x27", "FIELD=in=(\"a','b\",\"c\")", "FIELD==\uD83D\uDE00");

    /** These cannot be read. */
    static final List<String> UNREADABLE = List.of("", " ", "(", ")", "()", ",", ";", "FIELD==x;or 1=1",
            "FIELD==x) or (1=1", "FIELD==x' or '1'='1", "FIELD==') or ('1'='1", "FIELD==\"x\\\" or 1=1", "FIELD==\"x",
            "FIELD==x),(id!=ID", "id==ID)) or ((id!=ID", "FIELD==x;1==1", "1==1", "true", "FIELD==x or true",
            "FIELD=contains=\\'", "FIELD=='x' union select 1", "FIELD==x /*", "FIELD==x;-- ", "FIELD == x y",
            "deletedAt=isnull=false",
            "deletedAt==2026-01-01T00:00:00Z", "x.id==ID", "FIELD\uFF1D\uFF1Dx", "FIELD\u2A75x", "FIELD=\u200B=x",
            "FIELD=\uFF29\uFF2E=(x)", "FIELD=\u0456n=(x)", "FIELD=IN=(x)", "FIELD==x\uFF1Bid!=ID",
            "FIELD==x\uFF0Cid!=ID", "FIELD==x\u037Eid!=ID", "FIELD\u00A0==x", "FIELD==\u201Cx y\u201D",
            "FIELD==x\u00A0or\u00A0id!=ID", "FIELD==x\nor\nid!=ID", "FIELD==\0", "FIELD==\"a\0b\"", "FIELD\0==x",
            "FIELD=contains='\0'", "FIELD=in=(a,\"\0\")", "FIELD%3D%3Dx", "FIELD==%2527 or 1=1",
            "FIELD==" + "x".repeat(4_000),
            "(".repeat(21) + "id==ID" + ")".repeat(21), "id==ID" + ",id==ID".repeat(50),
            "version=in=(1" + ",1".repeat(500) + ")", "id==ID'", "id=='ID' or 1=1", "id==0", "version==1 or 1=1",
            "version==0x1", "version==1e1", "version==99999999999999999999");

    /** What stands in an address, encoded already, and cannot be read. */
    static final List<String> ENCODED = List.of("&filter=version%253E%253D0",
            "&filter=version%3E=0&filter=version%3E=0",
            "&filter=version%3E=0&Filter=version%3E=0", "&filter%5B%5D=version%3E=0", "&filter=version%3E=0&scope=all",
            "&filter=id!=%C0%A7", "&filter=id!=%FF", "&filter=id!=%ED%A0%80", "&filter=id%00==1",
            "&filter=version%3E=0%26count=true", "&filter=version%3E=0%20%20or%20%201%3D1");

    private FilterTricks() {}
}
